import { InputError } from '@backstage/errors';
import type { Permission } from '@backstage/plugin-permission-common';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import type { PermissionEngine } from '@callboard/backend-kit';
import type {
  Installation,
  InstalledPermission,
  PermissionDirectory,
} from '@callboard/plugin-access-common';
import { paramsJsonSchema } from './paramsJsonSchema';

/** What the plugins of this process registered, for people to look at. */
export class EngineInstallation {
  readonly #engine: Pick<PermissionEngine, 'permissions' | 'resourceTypes'>;
  readonly #directory: PermissionDirectory;

  constructor(options: {
    engine: Pick<PermissionEngine, 'permissions' | 'resourceTypes'>;
    directory: PermissionDirectory;
  }) {
    this.#engine = options.engine;
    this.#directory = options.directory;
  }

  /** All of it, sorted by name. */
  describe(): Installation {
    return {
      permissions: this.listPermissions(),
      resourceTypes: [...this.#engine.resourceTypes.values()]
        .map(({ resourceType, pluginId, rules }) => ({
          resourceType,
          pluginId,
          hasOwners: this.#directory.ownerCondition(resourceType) !== undefined,
          rules: rules.map(({ name, description, paramsSchema }) => {
            const schema = paramsJsonSchema(paramsSchema);
            return {
              name,
              description,
              ...(schema && { paramsSchema: schema }),
            };
          }),
        }))
        .sort((a, b) => a.resourceType.localeCompare(b.resourceType)),
    };
  }

  /** The permissions, sorted by name; of one plugin, if it is given. */
  listPermissions(plugin?: string): InstalledPermission[] {
    return this.#engine.permissions
      .filter(({ pluginId }) => plugin === undefined || pluginId === plugin)
      .map(({ pluginId, permission }) => ({
        name: permission.name,
        pluginId,
        ...(permission.attributes.action && {
          action: permission.attributes.action,
        }),
        ...(isResourcePermission(permission) && {
          resourceType: permission.resourceType,
        }),
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /**
   * A permission by its name.
   *
   * @throws InputError if no plugin of this process has it
   */
  findPermission(name: string): Permission {
    const found = this.#engine.permissions.find(
      ({ permission }) => permission.name === name,
    );
    if (!found) {
      throw new InputError(
        `permission: no installed plugin has a permission "${name}"`,
      );
    }
    return found.permission;
  }
}
