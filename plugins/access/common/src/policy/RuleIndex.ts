import { isResourcePermission } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import { BoundedCache } from './BoundedCache';
import { MatchIndex } from './MatchIndex';
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
  /** Positions of the roles that it leaves out. */
  readonly exceptRoles: readonly number[];
  /** The same for rules with the same condition; 0 without one. */
  readonly conditionKey: number;
}

/** Rules by the positions of their roles. */
export type RulesByRole = ReadonlyMap<number, readonly CompiledRule[]>;

/** All that a policy says about a permission. */
export interface PermissionRules {
  readonly denying: RulesByRole;
  readonly allowing: RulesByRole;
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
  readonly #matches: MatchIndex<CompiledRule>;
  readonly #known = new BoundedCache<PermissionRules>(REMEMBERED);

  constructor(document: PolicyDocument, directory: PermissionDirectory) {
    this.#document = document;
    this.#directory = directory;
    const positions = new Map(
      document.roles.map((role, position) => [role.id, position]),
    );
    const conditions = new Map<string, number>();
    this.rules = document.rules.map(rule => ({
      rule,
      roles: rule.roles.flatMap(id => positions.get(id) ?? []),
      exceptRoles: (rule.exceptRoles ?? []).flatMap(
        id => positions.get(id) ?? [],
      ),
      conditionKey: keyOf(rule.condition, conditions),
    }));
    this.#matches = new MatchIndex(
      this.rules.map(compiled => ({
        match: compiled.rule.match,
        thing: compiled,
      })),
      name => directory.pluginOfPermission(name),
    );
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

  /** The rules about a permission, whomever they are for. */
  findAbout(permission: Permission): CompiledRule[] {
    return this.#matches.find(permission);
  }

  #find(permission: Permission): PermissionRules {
    const about = this.findAbout(permission);
    const { defaults } = this.#document;
    const found = {
      denying: byRole(about, 'deny'),
      allowing: byRole(about, 'allow'),
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

function byRole(rules: CompiledRule[], effect: Effect): RulesByRole {
  const found = new Map<number, CompiledRule[]>();
  for (const compiled of rules) {
    if (compiled.rule.effect === effect) {
      for (const role of compiled.roles) {
        const others = found.get(role);
        if (others) {
          others.push(compiled);
        } else {
          found.set(role, [compiled]);
        }
      }
    }
  }
  return found;
}

function keyOf(
  condition: Condition | undefined,
  known: Map<string, number>,
): number {
  if (!condition) {
    return 0;
  }
  const text = JSON.stringify(condition);
  const key = known.get(text) ?? known.size + 1;
  known.set(text, key);
  return key;
}
