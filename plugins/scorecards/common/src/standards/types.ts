import type { JsonObject } from '@backstage/types';
import type { Rule } from '../rules/types';

/** How much a failing check matters. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** All severities, mildest first. */
export const SEVERITIES: readonly Severity[] = [
  'low',
  'medium',
  'high',
  'critical',
];

/** Opens a pull request that repairs what a check found. */
export interface FixTemplate {
  /** Entity reference of a Scaffolder template. */
  ref: string;
  /**
   * Values that its form starts with. `${{ entity.… }}` and `${{ facts.… }}`
   * inside texts are replaced.
   */
  values?: JsonObject;
}

/**
 * A file of the repository that a check needs to know, given to rules as
 * `facts.files.<name>`: `{ exists, matches?, value? }`.
 */
export interface FileRead {
  /** Letters, digits, dashes and underscores; the same name is the same read everywhere. */
  name: string;
  /** Path inside the repository, relative to the entity's source location. */
  path: string;
  /** A regular expression in linear time (no backreferences, no lookaround) or a plain text to look for. */
  contains?: string;
  /** Dot-separated path to a value in a JSON, YAML or TOML file. */
  select?: string;
}

/** What a check says, as people write it. */
export interface CheckDefinition {
  /** Lower-case letters, digits and dashes; never changes. */
  id: string;
  title: string;
  /** Why it matters, Markdown. */
  why: string;
  /** How to fix it. */
  fix: { text: string; template?: FixTemplate };
  /** Entity reference of who answers for the check, and decides on exemptions. */
  owner: string;
  /** Predicate over the entity: whom the check is for. */
  appliesTo: Rule;
  /** Predicate over `entity` and `facts`: what is asked of them. */
  rule: Rule;
  files?: FileRead[];
  severity: Severity;
  /** ISO 8601 date from when on it counts; until then it is not applicable. */
  enabledFrom?: string;
}

/** Who a check or track is edited by: exactly one source owns it. */
export type StandardSource =
  | { type: 'portal' }
  /** A `scorecards.yaml`; read-only in the portal. */
  | { type: 'file'; location: string };

/** One level of a track. */
export interface LevelDefinition {
  /** Lower-case letters, digits and dashes, such as `silver`. */
  id: string;
  title: string;
  /** Checks that it adds to those of the levels below. */
  checks: string[];
}

/** How the gate treats a track. */
export interface GateRules {
  /**
   * `report` only says, `warn` says so loudly, `enforce` refuses. With
   * `enforceFrom` in the future, `enforce` warns until then.
   */
  mode: 'report' | 'warn' | 'enforce';
  /** ISO 8601 date. */
  enforceFrom?: string;
  /** Level that is asked when a call names none. */
  level?: string;
}

/** A track: ordered levels, each a set of checks. */
export interface TrackDefinition {
  id: string;
  title: string;
  description: string;
  owner: string;
  /** Predicate over the entity: who is on the track. */
  appliesTo: Rule;
  /** Lowest first. An entity's level is the highest with all checks up to it passed. */
  levels: LevelDefinition[];
  gate?: GateRules;
}

/** What a check and a track have in common once they are stored. */
export interface Stored {
  /** Counts up with each change, from 1. */
  version: number;
  source: StandardSource;
  updatedAt: string;
  updatedBy: string;
}

/** A check in force. */
export type Check = CheckDefinition & Stored;

/** A track in force. */
export type Track = TrackDefinition & Stored;

/** A former or the present version of a check or track. */
export interface StandardVersion<T> {
  version: number;
  definition: T;
  createdAt: string;
  createdBy: string;
  message?: string;
}

/** What a `scorecards.yaml` holds. */
export interface StandardsFile {
  checks?: CheckDefinition[];
  tracks?: TrackDefinition[];
}

/** A check or track as it may become, to see what it would change. */
export type WhatIfRequest =
  { check: CheckDefinition } | { track: TrackDefinition };

/** What is said beside a change of a check or track. */
export interface StandardEdit {
  /** Why, for its history. */
  message?: string;
  /** The version that was changed, 0 for a new one; refused when it is not the present one any more. */
  version?: number;
}

/** What would change if a check or track were saved as given. */
export interface WhatIf {
  /** Entities that the answer was computed on. */
  evaluated: number;
  /** Set when time was up before all entities were looked at. */
  isPartial?: boolean;
  /** Counts by outcome, now and then. */
  before: OutcomeCounts;
  after: OutcomeCounts;
  /** Entities whose outcome (or level) would change: 100, those that get worse first. */
  changes: WhatIfChange[];
  changed: number;
  /** Teams by how many of their entities would get worse, worst first. */
  teams: { owner: string; worse: number; better: number }[];
}

/** One entity that a saved change would move. */
export interface WhatIfChange {
  entityRef: string;
  owner?: string;
  from: string;
  to: string;
  direction: 'better' | 'worse' | 'same';
}

/** How many entities have which outcome (or level id, for a track; `none` without one). */
export type OutcomeCounts = Record<string, number>;
