import type {
  AuthService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import { createRotateSecretAction } from '../secrets/createRotateSecretAction';
import type { SecretStore } from '../secrets/SecretStore';
import { createArchiveRepositoryAction } from './createArchiveRepositoryAction';
import { createChangeEntityAction } from './createChangeEntityAction';
import { createCheckEntityAction } from './createCheckEntityAction';
import { createDependantsAction } from './createDependantsAction';
import { createUnregisterAction } from './createUnregisterAction';

/** What {@link createDay2Actions} needs. */
export interface Day2ActionsOptions {
  auth: AuthService;
  catalog: CatalogService;
  hosts: Pick<RepositoryHosts, 'of'>;
  reader: UrlReaderService;
  /** Absent when the portal keeps none. */
  secrets?: SecretStore;
  userInfo: UserInfoService;
}

/** Creates the template actions for what is done to entities that exist. */
export function createDay2Actions(options: Day2ActionsOptions) {
  return [
    createCheckEntityAction(options),
    createDependantsAction(options),
    createChangeEntityAction(options),
    createArchiveRepositoryAction(options),
    createUnregisterAction(options),
    createRotateSecretAction({ store: options.secrets }),
  ];
}
