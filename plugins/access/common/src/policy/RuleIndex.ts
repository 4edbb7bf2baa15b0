import { isResourcePermission } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import { BoundedCache } from './BoundedCache';
import { compileGlob } from './compileGlob';
import type {
  Condition,
  Effect,
  PermissionDirectory,
  PolicyDocument,
  Rule,
} from './types';

/** A rule, made ready. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Positions of its roles in the document. */
  readonly roles: readonly number[];
  /** Whether it is about a permission, as far as the name goes. */
  readonly fitsName: (name: string) => boolean;
}

/** All that a policy says about a permission. */
export interface PermissionRules {
  readonly denying: readonly CompiledRule[];
  readonly allowing: readonly CompiledRule[];
  /** What holds where no rule does, for those who signed in. */
  readonly byDefault: Effect;
  /** Undefined for a basic permission. */
  readonly resourceType?: string;
  /** Who keeps the resources; undefined if nobody can look at conditions. */
  readonly pluginId?: string;
  /** Who owns a resource; undefined if it has no owners. */
  readonly ownerCondition?: Condition;
}

/** How many permissions are remembered, installed ones and made-up ones. */
const REMEMBERED = 2_000;

/** Which rules are about which permission; looked up once per permission. */
export class RuleIndex {
  readonly rules: readonly CompiledRule[];
  readonly #document: PolicyDocument;
  readonly #directory: PermissionDirectory;
  readonly #known = new BoundedCache<PermissionRules>(REMEMBERED);

  constructor(document: PolicyDocument, directory: PermissionDirectory) {
    this.#document = document;
    this.#directory = directory;
    const positions = new Map(
      document.roles.map((role, position) => [role.id, position]),
    );
    this.rules = document.rules.map(rule => ({
      rule,
      roles: rule.roles.flatMap(id => positions.get(id) ?? []),
      fitsName: compileNames(rule.match.permissions),
    }));
  }

  /** The rules about a permission. */
  about(permission: Permission): PermissionRules {
    const resourceType = isResourcePermission(permission)
      ? permission.resourceType
      : '';
    const { action = '' } = permission.attributes;
    return this.#known.get(`${permission.name} ${action} ${resourceType}`, () =>
      this.#find(permission),
    );
  }

  /** Whether a rule is about a permission. */
  isAbout(compiled: CompiledRule, permission: Permission): boolean {
    const { resourceTypes, actions, plugins } = compiled.rule.match;
    const { action } = permission.attributes;
    return (
      compiled.fitsName(permission.name) &&
      (!resourceTypes ||
        (isResourcePermission(permission) &&
          resourceTypes.includes(permission.resourceType))) &&
      (!actions || (action !== undefined && actions.includes(action))) &&
      (!plugins ||
        plugins.includes(this.#directory.pluginOfPermission(permission.name)))
    );
  }

  #find(permission: Permission): PermissionRules {
    const about = this.rules.filter(rule => this.isAbout(rule, permission));
    const { defaults } = this.#document;
    const found = {
      denying: about.filter(({ rule }) => rule.effect === 'deny'),
      allowing: about.filter(({ rule }) => rule.effect === 'allow'),
      byDefault:
        permission.attributes.action === 'read'
          ? defaults.read
          : defaults.other,
    };
    if (!isResourcePermission(permission)) {
      return found;
    }
    const { resourceType } = permission;
    return {
      ...found,
      resourceType,
      pluginId: this.#directory.pluginOfResourceType(resourceType),
      ownerCondition: this.#directory.ownerCondition(resourceType),
    };
  }
}

function compileNames(globs: string[] | undefined): (name: string) => boolean {
  if (!globs) {
    return () => true;
  }
  const names = new Set(globs.filter(glob => !glob.includes('*')));
  const patterns = globs.filter(glob => glob.includes('*')).map(compileGlob);
  return name => names.has(name) || patterns.some(fits => fits(name));
}
