import type { ScmIntegrationRegistry } from '@backstage/integration';
import { checkPath } from './checkPath';

/**
 * The address of a file, as the portal's URL readers take it.
 *
 * @param folder - address of the folder, with a slash at its end
 * @param path - relative to the folder
 * @throws InputError when the path could leave the folder
 */
export function fileUrl(
  integrations: ScmIntegrationRegistry,
  folder: string,
  path: string,
): string {
  checkPath(path);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const base = withBranch(integrations, folder);
  return integrations.resolveUrl({ url: `./${encoded}`, base });
}

// Readers want to know the branch, and the one of GitLab knows files only.
function withBranch(
  integrations: ScmIntegrationRegistry,
  folder: string,
): string {
  const type = integrations.byUrl(folder)?.type;
  if (type === 'gitlab') {
    return /\/-\/(tree|blob)\//.test(folder)
      ? folder.replace('/-/tree/', '/-/blob/')
      : `${folder}-/blob/HEAD/`;
  }
  const isRepository = new URL(folder).pathname.split('/').length === 4;
  return type === 'github' && isRepository ? `${folder}blob/HEAD/` : folder;
}
