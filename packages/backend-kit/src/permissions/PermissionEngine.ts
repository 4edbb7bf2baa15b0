import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PermissionRule,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';

/** Resources that a plugin of this process registered. */
export interface RegisteredResourceType {
  pluginId: string;
  resourceType: string;
  /** All rules, also those that modules added later. */
  rules: PermissionRule<unknown, unknown, string>[];
  ruleset: PermissionRuleset;
  /** Reads resources by their references, undefined for those that are gone. */
  getResources?: (refs: string[]) => Promise<unknown[]>;
}

/** A permission that a plugin of this process registered. */
export interface RegisteredPermission {
  pluginId: string;
  permission: Permission;
}

/** Something that somebody asked for and was not allowed. */
export interface Denial {
  /** Id of the plugin that asked on their behalf. */
  pluginId: string;
  credentials: BackstageCredentials;
  permission: Permission;
  /** What was denied; empty if no resource was named. */
  resourceRefs: string[];
}

/**
 * What is needed to decide permissions in this process: the policy, if the
 * permission backend runs here, and the rules and resources of the plugins
 * that do.
 */
export interface PermissionEngine {
  /** Undefined where the permission backend runs in another process. */
  policy?: PermissionPolicy;
  /** Keeps a trace of what was denied to plugins that act for somebody. */
  onDenial?: (denial: Denial) => Promise<void>;
  readonly permissions: RegisteredPermission[];
  /** By `<plugin id>/<resource type>`. */
  readonly resourceTypes: Map<string, RegisteredResourceType>;
}

/** The permission engine of this process. */
export const permissionEngineServiceRef = createServiceRef<PermissionEngine>({
  id: 'callboard.permission-engine',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: (): PermissionEngine => ({
        permissions: [],
        resourceTypes: new Map(),
      }),
    }),
});
