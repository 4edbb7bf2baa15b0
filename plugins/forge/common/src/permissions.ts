import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Look at repositories, their files, commits and pull requests, in the portal.
 * Git itself asks for the token of the forge instead.
 *
 * @public
 */
export const forgeRepositoryReadPermission = createPermission({
  name: 'forge.repository.read',
  attributes: { action: 'read' },
});

/**
 * Resource type of repositories, whose references are `<org>/<name>`.
 *
 * @public
 */
export const RESOURCE_TYPE_FORGE_REPOSITORY = 'forge-repository';

/**
 * Merge, close and reopen the pull requests of a repository, in the portal. The
 * Gitea API asks for the token of the forge instead.
 *
 * @public
 */
export const forgePullRequestUpdatePermission = createPermission({
  name: 'forge.pull-request.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_FORGE_REPOSITORY,
});
