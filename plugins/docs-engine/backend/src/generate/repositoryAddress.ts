import { ScmIntegrationRegistry } from '@backstage/integration';
import { ParsedLocationAnnotation } from '@backstage/plugin-techdocs-node';

/** What stands between a repository and a folder in it, in the addresses of each host. */
const FOLDER: Record<string, RegExp> = {
  github: /\/(tree|blob)\/./,
  gitlab: /\/(tree|blob)\/./,
  bitbucketServer: /\/browse(\/|\?|$)/,
  harness: /\/files\/./,
  gitea: /\/src\/(branch|tag|commit)\/./,
};

/** What `mkdocs.yml` would say about its repository. */
export interface RepositoryAddress {
  repoUrl?: string;
  /** Folder of the docs in the editor of the host. */
  editUri?: string;
}

/**
 * Derives the links to the repository from where the docs come from, for the
 * hosts whose editors have an address per file. An address without a branch
 * gives no edit link, because the branch cannot be guessed.
 *
 * @param location - of the source, as TechDocs resolved it
 * @param integrations - hosts that are configured
 * @param docsDir - folder of the pages below the source
 */
export function repositoryAddress(
  location: ParsedLocationAnnotation | undefined,
  integrations: ScmIntegrationRegistry,
  docsDir: string,
): RepositoryAddress {
  if (location?.type !== 'url') {
    return {};
  }
  const { target } = location;
  const integration = integrations.byUrl(target);
  const folder = integration && FOLDER[integration.type];
  if (!integration || !folder) {
    return {};
  }
  if (!folder.test(target)) {
    return { repoUrl: target };
  }
  const docs = integration.resolveUrl({
    url: `./${docsDir}`,
    base: target.endsWith('/') ? target : `${target}/`,
  });
  return { repoUrl: target, editUri: integration.resolveEditUrl(docs) };
}
