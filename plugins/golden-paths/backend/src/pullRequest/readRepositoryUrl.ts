import { InputError } from '@backstage/errors';
import {
  GiteaIntegrationConfig,
  parseGiteaUrl,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';

/** A repository on a Git host that speaks the Gitea API. */
export type GiteaRepository = {
  /** How to reach the host, and with what credentials. */
  config: GiteaIntegrationConfig;
  host: string;
  owner: string;
  repo: string;
};

/**
 * Reads which repository is meant.
 *
 * @param repoUrl - `host?owner=…&repo=…`, or the address of a place in it, as
 *   the annotation `backstage.io/source-location` has it
 * @throws InputError when it names none, or its host is not in `integrations.gitea`
 */
export function readRepositoryUrl(
  repoUrl: string,
  integrations: ScmIntegrationRegistry,
): GiteaRepository {
  const address = repoUrl.replace(/^url:/, '');
  const isAddress = /^https?:\/\//.test(address) && URL.canParse(address);
  const host = isAddress ? new URL(address).host : undefined;
  const config = integrations.gitea.byHost(host ?? hostOf(repoUrl))?.config;
  if (!config) {
    throw new InputError(
      `'${repoUrl}' is on no Git host of integrations.gitea, so no pull request can be opened there`,
    );
  }
  const { owner, name } = isAddress
    ? parseGiteaUrl(config, address)
    : toName(parseRepoUrl(repoUrl, integrations));
  if (!owner || !name) {
    throw new InputError(`'${repoUrl}' names no repository`);
  }
  const repo = name.replace(/\.git$/, '');
  return { config, host: config.host, owner, repo };
}

function hostOf(repoUrl: string): string {
  const address = `https://${repoUrl}`;
  return URL.canParse(address) ? new URL(address).host : '';
}

function toName({ owner, repo }: { owner?: string; repo: string }) {
  return { owner, name: repo };
}
