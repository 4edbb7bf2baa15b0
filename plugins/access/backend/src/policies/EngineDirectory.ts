import type { PermissionEngine } from '@callboard/backend-kit';
import type {
  Condition,
  PermissionDirectory,
} from '@callboard/plugin-access-common';

/** How the rules of plugins name their owners, by the name of a parameter. */
const OWNER_PARAMS = new Map<string, string[]>([
  ['claims', ['$ownershipRefs']],
  ['owners', ['$ownershipRefs']],
  ['createdBy', ['$currentUser']],
]);

/** Kept by Backstage's own plugins, which may run in another process. */
const KNOWN_TYPES = new Map<string, { pluginId: string; owner?: Condition }>([
  [
    'catalog-entity',
    {
      pluginId: 'catalog',
      owner: {
        rule: 'IS_ENTITY_OWNER',
        params: { claims: ['$ownershipRefs'] },
      },
    },
  ],
  [
    'scaffolder-task',
    {
      pluginId: 'scaffolder',
      owner: { rule: 'IS_TASK_OWNER', params: { createdBy: ['$currentUser'] } },
    },
  ],
  ['scaffolder-action', { pluginId: 'scaffolder' }],
  ['scaffolder-template', { pluginId: 'scaffolder' }],
]);

/** What the plugins of this process registered, as policies look at it. */
export class EngineDirectory implements PermissionDirectory {
  readonly #engine: Pick<PermissionEngine, 'permissions' | 'resourceTypes'>;

  constructor(engine: Pick<PermissionEngine, 'permissions' | 'resourceTypes'>) {
    this.#engine = engine;
  }

  /** Changes when plugins come or go. */
  get stamp(): string {
    const { permissions, resourceTypes } = this.#engine;
    const rules = [...resourceTypes.values()].map(type => type.rules.length);
    return [permissions.length, ...rules].join('-');
  }

  /** For a permission that nobody registered here, the first part of its name. */
  pluginOfPermission(name: string): string {
    const found = this.#engine.permissions.find(
      ({ permission }) => permission.name === name,
    );
    return found?.pluginId ?? name.split('.')[0];
  }

  pluginOfResourceType(resourceType: string): string | undefined {
    return (
      this.#find(resourceType)?.pluginId ??
      KNOWN_TYPES.get(resourceType)?.pluginId
    );
  }

  /** A rule like `IS_ENTITY_OWNER` of the resource type says who its owners are. */
  ownerCondition(resourceType: string): Condition | undefined {
    const known = KNOWN_TYPES.get(resourceType)?.owner;
    if (known) {
      return known;
    }
    const rule = this.#find(resourceType)?.rules.find(({ name }) =>
      /^IS_(\w+_)?OWNER$/.test(name),
    );
    const param = rule && findOwnerParam(rule.paramsSchema);
    return rule && param
      ? { rule: rule.name, params: { [param]: OWNER_PARAMS.get(param) ?? [] } }
      : undefined;
  }

  #find(resourceType: string) {
    return [...this.#engine.resourceTypes.values()].find(
      type => type.resourceType === resourceType,
    );
  }
}

/** The schema is one of zod, whose versions share this much. */
function findOwnerParam(schema: unknown): string | undefined {
  const shape =
    typeof schema === 'object' && schema !== null && 'shape' in schema
      ? schema.shape
      : undefined;
  return Object.keys(shape ?? {}).find(name => OWNER_PARAMS.has(name));
}
