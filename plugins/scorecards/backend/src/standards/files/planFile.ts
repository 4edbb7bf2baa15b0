import { isDeepStrictEqual } from 'node:util';
import type {
  RuleProblem,
  StandardsFile,
  Stored,
} from '@callboard/plugin-scorecards-common';
import { definitionOf } from '../definitionOf';
import { checkKind, trackKind } from '../kinds';
import type { AllStandards, DefinedStandards, KindOfStandard } from '../kinds';
import type {
  StandardChange,
  StandardDefinitions,
  StandardKind,
} from '../StandardsStore';

/** A check or track of a file that is new or changed. */
export type FilePut = {
  [K in StandardKind]: {
    kind: K;
    definition: StandardDefinitions[K];
    filesChanged: boolean;
  };
}[StandardKind];

/** What a file would change. */
export interface FilePlan {
  /** Why it cannot be used; paths lead into the file. */
  problems: RuleProblem[];
  /** Checks before the tracks that use them. */
  puts: FilePut[];
  removals: StandardChange[];
}

/**
 * Compares a file with what is in force.
 *
 * @param all - what is in force
 * @param location - the name of the file, whose standards are replaced
 */
export function planFile(
  all: AllStandards,
  { location, file }: { location: string; file: StandardsFile },
): FilePlan {
  const { checks = [], tracks = [] } = file;
  const isMine = ({ source }: Stored) =>
    source.type === 'file' && source.location === location;
  const others: AllStandards = {
    checks: all.checks.filter(check => !isMine(check)),
    tracks: all.tracks.filter(track => !isMine(track)),
  };
  const mine: AllStandards = {
    checks: all.checks.filter(isMine),
    tracks: all.tracks.filter(isMine),
  };
  const next = {
    checks: [...others.checks, ...checks],
    tracks: [...others.tracks, ...tracks],
  };
  return {
    problems: [
      ...findTaken('checks', checks, others.checks),
      ...findTaken('tracks', tracks, others.tracks),
      ...checks.flatMap((check, index) =>
        prefixed(`checks[${index}]`, checkKind.findMisfits(check, next)),
      ),
      ...tracks.flatMap((track, index) =>
        prefixed(`tracks[${index}]`, trackKind.findMisfits(track, next)),
      ),
      ...findLost(others, next),
    ],
    puts: [
      ...changedOf(checkKind, { defined: checks, present: mine.checks }),
      ...changedOf(trackKind, { defined: tracks, present: mine.tracks }),
    ],
    removals: [
      ...missingOf(checkKind, { defined: checks, present: mine.checks }),
      ...missingOf(trackKind, { defined: tracks, present: mine.tracks }),
    ],
  };
}

function findTaken(
  key: 'checks' | 'tracks',
  defined: readonly { id: string }[],
  others: readonly (Stored & { id: string })[],
): RuleProblem[] {
  return defined.flatMap(({ id }, index): RuleProblem[] => {
    const other = others.find(each => each.id === id);
    if (!other) {
      return [];
    }
    const owner =
      other.source.type === 'file' ? other.source.location : 'the portal';
    return [
      {
        path: `${key}[${index}].id`,
        message: `${id} is kept in ${owner}: remove it there, or use another id`,
        severity: 'error',
      },
    ];
  });
}

/** Checks that go with the file although tracks elsewhere use them. */
function findLost(others: AllStandards, next: DefinedStandards): RuleProblem[] {
  const known = new Set(next.checks.map(({ id }) => id));
  return others.tracks.flatMap(({ id, title, levels }) =>
    levels
      .flatMap(({ checks }) => checks)
      .filter(check => !known.has(check))
      .map(check => ({
        path: 'checks',
        message: `the check ${check} is missing, and the track ${title} (${id}) uses it: take it out there first`,
        severity: 'error' as const,
      })),
  );
}

function changedOf<K extends StandardKind>(
  kind: KindOfStandard<K>,
  {
    defined,
    present,
  }: {
    defined: readonly StandardDefinitions[K][];
    present: readonly (StandardDefinitions[K] & Stored)[];
  },
): FilePut[] {
  return defined.flatMap(definition => {
    const now = present.find(({ id }) => id === definition.id);
    return now && isDeepStrictEqual(definitionOf(now), { ...definition })
      ? []
      : [
          {
            kind: kind.name,
            definition,
            filesChanged: kind.readsOtherFiles(definition, now),
          } as FilePut,
        ];
  });
}

function missingOf<K extends StandardKind>(
  kind: KindOfStandard<K>,
  {
    defined,
    present,
  }: {
    defined: readonly { id: string }[];
    present: readonly (StandardDefinitions[K] & Stored)[];
  },
): StandardChange[] {
  const ids = new Set(defined.map(({ id }) => id));
  return present
    .filter(({ id }) => !ids.has(id))
    .map(gone => ({
      kind: kind.name,
      id: gone.id,
      filesChanged: kind.readsOtherFiles(undefined, gone),
    }));
}

function prefixed(prefix: string, problems: RuleProblem[]): RuleProblem[] {
  return problems.map(problem => ({
    ...problem,
    path: `${prefix}.${problem.path}`,
  }));
}
