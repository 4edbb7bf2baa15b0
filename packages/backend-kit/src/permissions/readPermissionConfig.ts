import type { RootConfigService } from '@backstage/backend-plugin-api';

/** The settings of Backstage's own permission framework. */
export interface PermissionConfig {
  /** Whether permissions are checked at all. */
  isEnabled: boolean;
}

/** Reads the `permission` section, which Backstage declares. */
export function readPermissionConfig(
  config: RootConfigService,
): PermissionConfig {
  return {
    isEnabled: config.getOptionalBoolean('permission.enabled') ?? false,
  };
}
