import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { withoutStack } from '../withoutStack';
import {
  GiteaRepositoryClient,
  RepositoryState,
} from './GiteaRepositoryClient';
import { Problem } from './Problem';

/** A repository address taken apart. */
export type RepositoryAddress = { host: string; owner?: string; repo: string };

type RepositoryAccess = {
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
};

/**
 * Checks that the repository's name is free on its Git host. A repository
 * without commits counts as free: that is what an interrupted run leaves, and
 * a new run fills it. Only hosts with the Gitea API are asked; for the others
 * the publish step is the one to refuse.
 *
 * @param address - where the repository shall be
 * @param access - the configured Git hosts, and the task's log
 * @throws ServiceUnavailableError when the host gives no usable answer
 */
export async function checkRepository(
  address: RepositoryAddress,
  access: RepositoryAccess,
): Promise<Problem[]> {
  const { host, owner, repo } = address;
  const integration = access.integrations.gitea.byHost(host);
  if (!integration) {
    access.logger.info(
      `Not checked whether ${repo} is free on ${host}: only Gitea hosts can be asked`,
    );
    return [];
  }
  if (!owner) {
    return [
      { kind: 'input', message: `The repository on ${host} needs an owner.` },
    ];
  }
  let state: RepositoryState;
  try {
    const client = new GiteaRepositoryClient(integration.config);
    state = await client.getState(owner, repo);
  } catch (error) {
    throw withoutStack(
      new ServiceUnavailableError(
        `Nothing was created: the Git host ${host} could not say whether ${owner}/${repo} is free. Retry when it answers again`,
        error,
      ),
    );
  }
  if (state === 'taken') {
    return [
      {
        kind: 'conflict',
        message: `The name "${repo}" is taken on ${host} by the repository ${owner}/${repo}.`,
      },
    ];
  }
  if (state === 'empty') {
    access.logger.info(
      `The repository ${owner}/${repo} exists without a commit and will be filled`,
    );
  }
  return [];
}
