import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  forgePullRequestUpdatePermission,
  RESOURCE_TYPE_FORGE_REPOSITORY,
} from '@callboard/plugin-forge-common';
import { z } from 'zod';
import type { OwnedRepository, RepositoryOwners } from './RepositoryOwners';

const repositoryRef = createPermissionResourceRef<
  OwnedRepository,
  { owners: string[] }
>().with({ pluginId: 'forge', resourceType: RESOURCE_TYPE_FORGE_REPOSITORY });

/** Says who a repository belongs to, for policies that name its owners. */
const isRepositoryOwner = createPermissionRule({
  name: 'IS_REPOSITORY_OWNER',
  description: 'Something in the catalog that lives there is owned by these',
  resourceRef: repositoryRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity references of the owners'),
  }),
  apply: (repository, { owners }) =>
    repository.owners.some(owner => owners.includes(owner)),
  toQuery: ({ owners }) => ({ owners }),
});

/**
 * Tells the permission system what may be done with repositories.
 *
 * @param owners - without it there are no repositories
 */
export function registerRepositories(
  registry: PermissionsRegistryService,
  owners?: RepositoryOwners,
): void {
  registry.addResourceType({
    resourceRef: repositoryRef,
    permissions: [forgePullRequestUpdatePermission],
    rules: [isRepositoryOwner],
    getResources: async refs =>
      Promise.all(refs.map(async ref => owners?.read(ref))),
  });
}
