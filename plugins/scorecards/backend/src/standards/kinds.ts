import { isDeepStrictEqual } from 'node:util';
import {
  findLostChecks,
  parseCheck,
  parseTrack,
} from '@callboard/plugin-scorecards-common';
import type {
  CheckDefinition,
  CompiledRule,
  RuleProblem,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import { findFileConflicts } from './findFileConflicts';
import type { StandardsSnapshot } from './StandardsInForce';
import type {
  Standard,
  StandardDefinitions,
  StandardKind,
  StandardsInStore,
} from './StandardsStore';

/** All checks and tracks, as they are or would be. */
export type AllStandards = Omit<StandardsInStore, 'revision'>;

/** The same before it is stored. */
export interface DefinedStandards {
  checks: readonly CheckDefinition[];
  tracks: readonly TrackDefinition[];
}

/** What is different between checks and tracks. */
export interface KindOfStandard<K extends StandardKind> {
  readonly name: K;
  /** @throws InputError with all problems */
  parse(input: unknown): StandardDefinitions[K];
  listOf(all: AllStandards): Standard<K>[];
  listIn(
    snapshot: StandardsSnapshot,
  ): { standard: Standard<K>; appliesTo: CompiledRule }[];
  /** Where a definition does not go together with the others. */
  findMisfits(
    definition: StandardDefinitions[K],
    all: DefinedStandards,
  ): RuleProblem[];
  /** Whether a change makes checks ask for other files of repositories. */
  readsOtherFiles(
    next: StandardDefinitions[K] | undefined,
    present: StandardDefinitions[K] | undefined,
  ): boolean;
}

/** Checks. */
export const checkKind: KindOfStandard<'check'> = {
  name: 'check',
  parse: parseCheck,
  listOf: ({ checks }) => checks,
  listIn: ({ checks }) =>
    [...checks.values()].map(({ check, appliesTo }) => ({
      standard: check,
      appliesTo,
    })),
  findMisfits: (check, { checks }) => findFileConflicts(check, checks),
  readsOtherFiles: (next, present) =>
    !isDeepStrictEqual(next?.files ?? [], present?.files ?? []),
};

/** Tracks. */
export const trackKind: KindOfStandard<'track'> = {
  name: 'track',
  parse: parseTrack,
  listOf: ({ tracks }) => tracks,
  listIn: ({ tracks }) =>
    [...tracks.values()].map(({ track, appliesTo }) => ({
      standard: track,
      appliesTo,
    })),
  findMisfits: (track, { checks }) =>
    findLostChecks(track, new Set(checks.map(({ id }) => id))),
  readsOtherFiles: () => false,
};
