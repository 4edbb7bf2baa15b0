import type { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  entityPath,
  LINEAGE_FILE,
} from '@callboard/plugin-golden-paths-common';
import type { UpdatePlans } from '../drift/UpdatePlans';
import type { FileChanges, RepositoryHosts } from '../hosts/RepositoryHosts';
import { annotateCatalogInfo } from '../lineage/annotateCatalogInfo';
import { repositoryOf } from '../day2/repositoryOf';
import { slugOf } from '../updates/slugOf';
import type { TemplatesReadModel } from '../updates/TemplatesReadModel';
import type { Proposal } from '../updates/UpdateOpener';
import type { StoredUpdate } from '../updates/UpdatesStore';
import type { TemplateVersions } from '../versions/TemplateVersions';
import { matchTemplate, withAddress } from './matchTemplate';

/** What {@link proposeAdoption} needs. */
export interface ProposeAdoptionOptions {
  /** Address of the portal. */
  appUrl: string;
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  hosts: Pick<RepositoryHosts, 'readFiles'>;
  plans: Pick<UpdatePlans, 'proposeFor'>;
  templates: Pick<TemplatesReadModel, 'titleOf'>;
  versions: Pick<TemplateVersions, 'current'>;
}

/**
 * Works out the pull request that makes a service part of a template: it says
 * so in the repository and in the catalog, and leaves all other files as they
 * are.
 *
 * @throws InputError when answers are missing
 */
export async function proposeAdoption(
  update: StoredUpdate,
  options: ProposeAdoptionOptions,
): Promise<Proposal> {
  const { appUrl, auth, catalog, hosts, plans, templates, versions } = options;
  const { entityRef, templateRef, repositoryUrl, answers = {} } = update;
  const entity = await catalog.getEntityByRef(entityRef, {
    credentials: await auth.getOwnServiceCredentials(),
  });
  if (!entity) {
    throw new NotFoundError(`${entityRef} is not in the catalog any more`);
  }
  const files = await hosts.readFiles(repositoryUrl);
  const snapshot = await versions.current(templateRef);
  const outputs =
    snapshot &&
    withAddress(matchTemplate(snapshot, files).outputs, repositoryUrl);
  const proposed = await plans.proposeFor({
    templateRef,
    answers,
    outputs,
    files,
  });
  const { missingAnswers, use } = proposed;
  if (missingAnswers.length > 0) {
    throw new InputError(
      `answers: the template asks for ${missingAnswers.join(', ')}`,
    );
  }
  const { path } = repositoryOf(entity);
  const before = files.get(path)?.toString('utf8') ?? '';
  const { text } = annotateCatalogInfo(before, use);
  const changes: FileChanges = new Map([
    [LINEAGE_FILE, proposed.changes.get(LINEAGE_FILE)],
    ...(text === before ? [] : [[path, Buffer.from(text)] as const]),
  ]);
  const title = await templates.titleOf(templateRef);
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  )?.targetRef;
  return {
    pullRequest: {
      repositoryUrl,
      branch: `callboard/adopt-${slugOf(parseEntityRef(templateRef).name)}`,
      title: `Make ${parseEntityRef(entityRef).name} part of template ${title}`,
      body: describe({ title, appUrl, entityRef, version: use.version }),
      changes,
    },
    conflicts: 0,
    use,
    ...(owner && { owner }),
  };
}

function describe(about: {
  title: string;
  appUrl: string;
  entityRef: string;
  version: string;
}): string {
  const { title, appUrl, entityRef, version } = about;
  return [
    `This says that \`${entityRef}\` belongs to the template **${title}**, as if it had been made from its version \`${version}\`. No other file is changed.`,
    'Once it is merged, the portal compares the service with the template, and offers what is new in later versions as pull requests like this one.',
    'Close it without merging to refuse.',
    `[The service in the portal](${appUrl}/golden-paths/updates/services/${entityPath(entityRef)})`,
  ].join('\n\n');
}
