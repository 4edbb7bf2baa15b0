import type {
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { LiveIdentities, PermissionEngine } from '@callboard/backend-kit';
import { compilePolicy } from '@callboard/plugin-access-common';
import type { DefaultPoliciesService } from '../policies/DefaultPoliciesService';
import { EngineDirectory } from '../policies/EngineDirectory';
import type { AccessConfig } from '../readAccessConfig';
import { AuthorizedSimulatorService } from './AuthorizedSimulatorService';
import { CatalogPrincipals } from './CatalogPrincipals';
import { CompiledVersions } from './CompiledVersions';
import { DefaultSimulatorService } from './DefaultSimulatorService';
import { EngineInstallation } from './EngineInstallation';
import { EngineResources } from './EngineResources';
import { EntityCounter } from './EntityCounter';
import type { SimulatorService } from './SimulatorService';

/** What {@link createSimulator} needs. */
export interface CreateSimulatorOptions {
  settings: AccessConfig;
  policies: DefaultPoliciesService;
  engine: PermissionEngine;
  identities: LiveIdentities;
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

/** Puts the simulator together. */
export function createSimulator(
  options: CreateSimulatorOptions,
): SimulatorService {
  const { settings, policies, engine, catalog, permissions } = options;
  const directory = new EngineDirectory(engine);
  const resources = new EngineResources(engine);
  const versions = new CompiledVersions({
    read: version => policies.getPolicy(version),
    compile: document => compilePolicy(document, directory),
    surroundings: () => directory.stamp,
  });
  return AuthorizedSimulatorService.create({
    inner: DefaultSimulatorService.create({
      counter: new EntityCounter({ catalog, resources }),
      installation: new EngineInstallation({ engine, directory }),
      principals: new CatalogPrincipals({
        ...options,
        people: { admins: settings.admins, guest: settings.enforcement.guest },
      }),
      resources,
      readVersion: version => versions.get(version),
    }),
    permissions,
  });
}
