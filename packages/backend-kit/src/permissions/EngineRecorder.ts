import type { Permission } from '@backstage/plugin-permission-common';
import type { PermissionRule } from '@backstage/plugin-permission-node';
import type {
  PermissionEngine,
  RegisteredResourceType,
} from './PermissionEngine';

type AnyRule = PermissionRule<unknown, unknown, string>;

/** A resource type as its plugin registers it. */
export interface ResourceTypeRegistration extends Omit<
  RegisteredResourceType,
  'pluginId' | 'rules'
> {
  permissions?: Permission[];
  rules: readonly AnyRule[];
}

/** Writes into the engine of this process what one plugin registers. */
export class EngineRecorder {
  readonly #engine: PermissionEngine;
  readonly #pluginId: string;
  /** By resource type. Modules add rules before their plugin adds the type. */
  readonly #rules = new Map<string, AnyRule[]>();

  constructor(engine: PermissionEngine, pluginId: string) {
    this.#engine = engine;
    this.#pluginId = pluginId;
  }

  addPermissions(permissions: readonly Permission[]): void {
    for (const permission of permissions) {
      const isKnown = this.#engine.permissions.some(
        known => known.permission.name === permission.name,
      );
      if (!isKnown) {
        this.#engine.permissions.push({ pluginId: this.#pluginId, permission });
      }
    }
  }

  addRules(rules: readonly AnyRule[]): void {
    for (const rule of rules) {
      this.#rulesOf(rule.resourceType).push(rule);
    }
  }

  addResourceType(registration: ResourceTypeRegistration): void {
    const { permissions = [], rules, ...type } = registration;
    this.addPermissions(permissions);
    this.addRules(rules);
    this.#engine.resourceTypes.set(`${this.#pluginId}/${type.resourceType}`, {
      ...type,
      pluginId: this.#pluginId,
      rules: this.#rulesOf(type.resourceType),
    });
  }

  #rulesOf(resourceType: string): AnyRule[] {
    const known = this.#rules.get(resourceType) ?? [];
    this.#rules.set(resourceType, known);
    return known;
  }
}
