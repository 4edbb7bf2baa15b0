import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DefaultPoliciesService } from '../policies/DefaultPoliciesService';
import { AuthorizedRolesService } from './AuthorizedRolesService';
import { CatalogPeople } from './CatalogPeople';
import { DefaultRolesService } from './DefaultRolesService';
import type { RolesService } from './RolesService';

/** Puts the roles together. */
export function createRoles(options: {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  policies: DefaultPoliciesService;
}): RolesService {
  const { permissions, policies } = options;
  return AuthorizedRolesService.create({
    inner: DefaultRolesService.create({
      people: new CatalogPeople(options),
      readDocument: async version =>
        (await policies.getPolicy(version)).document,
    }),
    permissions,
  });
}
