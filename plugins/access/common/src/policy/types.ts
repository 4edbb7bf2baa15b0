import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { JsonValue } from '@backstage/types';

/** What a rule or a default does. */
export type Effect = 'allow' | 'deny';

/** What a permission does to its resource, as its author declared it. */
export type Action = 'create' | 'read' | 'update' | 'delete';

/**
 * Members that are no entity. `everyone` is also who did not sign in;
 * `signed-in` is everybody with an account, `guests` those who entered without
 * one; `owners` are the owners of the resource that is asked about.
 */
export const memberWords = [
  'everyone',
  'signed-in',
  'guests',
  'owners',
] as const;

/** One of {@link memberWords}. */
export type MemberWord = (typeof memberWords)[number];

/** A word, or the full reference of a user or of a group with all groups in it. */
export type Member = MemberWord | `user:${string}` | `group:${string}`;

/** Some of the people of the portal, named once. */
export interface Role {
  /** Lower-case words joined by `-`, unique in the document. */
  id: string;
  title: string;
  description?: string;
  members: Member[];
}

/**
 * Which permissions a rule is about. What is left out matches all; within a
 * list one match is enough, and all lists that are there have to match.
 */
export interface Match {
  /** Names; `*` stands for any characters, such as `catalog.*`. */
  permissions?: string[];
  resourceTypes?: string[];
  actions?: Action[];
  /** Ids of the plugins that the permissions belong to. */
  plugins?: string[];
}

/**
 * A rule that a plugin registered for its resources, such as
 * `{ rule: 'IS_ENTITY_OWNER', params: { claims: '$ownershipRefs' } }`. In
 * parameters, `$currentUser` is the entity reference of who asks, and
 * `$ownershipRefs` the references of them and all their groups; in a list the
 * latter is spread.
 */
export interface ConditionLeaf {
  rule: string;
  params?: Record<string, JsonValue>;
}

/** Conditions joined by `allOf`, `anyOf` and `not`, as Backstage writes them. */
export type Condition = PermissionCriteria<ConditionLeaf>;

/** What some roles may or may not do. */
export interface Rule {
  /** Lower-case words joined by `-`, unique in the document. */
  id: string;
  title?: string;
  effect: Effect;
  /** Ids of roles. */
  roles: string[];
  /** Ids of roles that it leaves out, whoever else is in them. */
  exceptRoles?: string[];
  match: Match;
  /**
   * Holds for some resources only. The rule must then name exactly one
   * resource type, of which all leaves are.
   */
  condition?: Condition;
}

/** What holds where no rule does. */
export interface Defaults {
  /** For permissions that read. */
  read: Effect;
  /** For all others. */
  other: Effect;
}

/**
 * Who may do what. A rule that denies wins over all that allow; where no rule
 * holds, the defaults do.
 */
export interface PolicyDocument {
  roles: Role[];
  rules: Rule[];
  defaults: Defaults;
}

/** Who asks, as far as a policy goes. */
export interface Principal {
  /** Full entity reference; undefined if nobody signed in. */
  userEntityRef?: string;
  /** The user and all groups that they are in, nested ones too. */
  ownershipEntityRefs: string[];
  /** Entered without an account. */
  isGuest?: boolean;
  /** One of `access.admins`, who may do everything under any policy. */
  isAdmin?: boolean;
}

/** What the installation tells about its permissions and resources. */
export interface PermissionDirectory {
  /** Id of the plugin that a permission belongs to. */
  pluginOfPermission(name: string): string;
  /** Id of the plugin that keeps the resources of a type; undefined if unknown. */
  pluginOfResourceType(resourceType: string): string | undefined;
  /** The condition that says who owns a resource of a type, if it has owners. */
  ownerCondition(resourceType: string): Condition | undefined;
}
