import type { Action, Condition } from '../policy/types';
import type { Explanation, Outcome } from '../policy/decisions';

/** A permission of the running installation. */
export interface InstalledPermission {
  name: string;
  pluginId: string;
  action?: Action;
  /** Absent for a basic permission. */
  resourceType?: string;
}

/** A rule for conditions that a plugin registered. */
export interface InstalledRule {
  name: string;
  description: string;
  /** JSON Schema of its parameters. */
  paramsSchema?: object;
}

/** A kind of resource that conditions can be about. */
export interface InstalledResourceType {
  resourceType: string;
  pluginId: string;
  rules: InstalledRule[];
  /** Whether the member `owners` has a meaning for it. */
  hasOwners: boolean;
}

/** `GET /permissions` */
export interface Installation {
  permissions: InstalledPermission[];
  resourceTypes: InstalledResourceType[];
}

/** `POST /simulate` */
export interface SimulateRequest {
  /** Entity reference; default: who asks. */
  user?: string;
  /** Name of an installed permission. */
  permission: string;
  /** What it is about, such as an entity reference. */
  resourceRef?: string;
  /** Default: the published one. */
  versions?: (number | 'published')[];
}

/** What one version answers. */
export interface Simulation extends Explanation {
  version: number;
  permission: string;
  user: string;
  resourceRef?: string;
  /** Where it depends on the resource: what one has to meet, placeholders filled in. */
  condition?: Condition;
  /** There is no such resource, so whatever depends on it is denied. */
  resourceMissing?: boolean;
  /** How many steps of a very long trail were left out, all about other permissions. */
  omitted?: number;
}

/** Answer of `POST /simulate`, a simulation for each version asked for. */
export interface SimulateResponse {
  items: Simulation[];
}

/** The query of `GET /who-can`. */
export interface WhoCanQuery {
  /** Name of an installed permission. */
  permission: string;
  resourceRef?: string;
  /** Default: the published one. */
  version?: number | 'published';
}

/** `GET /who-can?permission=&resourceRef=&version=` */
export interface WhoCan {
  /** Roles with the outcome for their members. */
  roles: { id: string; title: string; outcome: Outcome; ruleId?: string }[];
  /** Users that may, up to a limit. */
  users: string[];
  /** How many users may. */
  total: number;
  /** How many more may for some resources; only if no resource was given. */
  conditional?: number;
  /** There are more users than are looked at; the numbers are of the first ones. */
  incomplete?: boolean;
}

/**
 * `GET /matrix?version=&plugin=&role=&cursor=&limit=` : an outcome per role and
 * permission, a page of roles at a time. It is that of a person who is in this
 * role alone, and in those that all people are in anyway.
 */
export interface Matrix {
  version: number;
  roles: { id: string; title: string }[];
  permissions: InstalledPermission[];
  /** By role, in the order of `roles`; then by permission. */
  cells: { outcome: Outcome; ruleId?: string }[][];
  /** How many roles there are on all pages. */
  total: number;
  nextCursor?: string;
}

/** `GET /roles?version=` : a role with its members as people. */
export interface RoleWithPeople {
  id: string;
  title: string;
  description?: string;
  members: string[];
  /** References of users, up to a limit; empty for words such as `everyone`. */
  people: string[];
  /** How many people there are; undefined if the role is open-ended. */
  total?: number;
  /** Members that are not in the catalog. */
  unknown: string[];
}

/** A page of `GET /roles`. */
export interface RolesPage {
  items: RoleWithPeople[];
  nextCursor?: string;
}

/** `POST /conditions/preview` */
export interface ConditionPreviewRequest {
  resourceType: string;
  condition: Condition;
  /** As whom; default: who asks. */
  user?: string;
}

/** How many resources a condition matches now, of those the caller may read. */
export interface ConditionPreview {
  matches: number;
  total: number;
  /** References of some that match. */
  sample: string[];
}
