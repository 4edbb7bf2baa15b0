import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Look at repositories, their files and commits, in the portal. Git itself asks
 * for the token of the forge instead.
 *
 * @public
 */
export const forgeRepositoryReadPermission = createPermission({
  name: 'forge.repository.read',
  attributes: { action: 'read' },
});
