import type {
  CheckCounts,
  ImportedDay,
  ImportedLevelChange,
} from '../overview/HistoryStore';
import type { CheckCount } from '../overview/OverviewReadModel';
import { inventPast, rankOn } from './inventPast';
import type { Past, PresentLevel } from './inventPast';
import { seededRandom } from './seededRandom';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a history is made from. */
export interface Present {
  levels: readonly PresentLevel[];
  checks: readonly CheckCount[];
  /** How many levels each track has. */
  levelCounts: ReadonlyMap<string, number>;
  now: Date;
}

/** A history that leads to the present. */
export interface InventedHistory {
  days: ImportedDay[];
  changes: ImportedLevelChange[];
}

/**
 * Makes up the days before today, and who moved when.
 *
 * @param days - how many
 */
export function historyOf(present: Present, days: number): InventedHistory {
  const { levels, levelCounts, now } = present;
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const timeOf = (day: number) => midnight - (days - day) * DAY_MS;
  const pasts = levels.map(level => ({
    level,
    past: inventPast(level, {
      days,
      levelCount: levelCounts.get(level.trackId) ?? level.rank,
    }),
  }));
  return {
    days: Array.from({ length: days }, (_, day) => ({
      day: new Date(timeOf(day)).toISOString().slice(0, 10),
      levels: countLevels(pasts, day),
      checks: present.checks.map(check => ({
        checkId: check.checkId,
        ...countCheck(check, day / days),
      })),
    })),
    changes: pasts.flatMap(({ level, past }) =>
      changesOf(level, past).map(({ day, ...change }) => ({
        ...change,
        at: new Date(timeOf(day) + workingHour(level, day)).toISOString(),
      })),
    ),
  };
}

function countLevels(
  pasts: readonly { level: PresentLevel; past: Past }[],
  day: number,
): ImportedDay['levels'] {
  const found = new Map<string, ImportedDay['levels'][number]>();
  for (const { level, past } of pasts) {
    const rank = rankOn(past, day);
    for (const scopeRef of rank === undefined ? [] : level.scopeRefs) {
      const key = `${level.trackId} ${scopeRef}`;
      const entry = found.get(key) ?? {
        trackId: level.trackId,
        scopeRef,
        byRank: [],
      };
      found.set(key, entry);
      const { byRank } = entry;
      while (byRank.length <= (rank ?? 0)) {
        byRank.push(0);
      }
      byRank[rank ?? 0] += 1;
    }
  }
  return [...found.values()];
}

/** Fewer entities in the beginning, and fewer of them that passed. */
function countCheck(check: CheckCount, share: number): CheckCounts {
  const passing = check.applicable - check.failing - check.unknown;
  const start = 0.35 + 0.4 * seededRandom(check.checkId)();
  const applicable = Math.round(check.applicable * (0.75 + 0.25 * share));
  const pass = Math.min(
    Math.round(passing * (start + (1 - start) * share)),
    applicable,
  );
  return {
    pass,
    fail: applicable - pass,
    unknown: 0,
    exempt: 0,
    notApplicable: 0,
  };
}

function changesOf({ entityRef, trackId }: PresentLevel, past: Past) {
  return past.steps.map(({ day, rank }, index) => ({
    day,
    entityRef,
    trackId,
    from: past.steps[index - 1]?.rank ?? past.startRank,
    to: rank,
  }));
}

/** Between eight and five, so that no two happen in the same moment. */
function workingHour({ entityRef, trackId }: PresentLevel, day: number) {
  const random = seededRandom(`${entityRef} ${trackId} ${day}`);
  return Math.floor((8 + 9 * random()) * 60 * 60 * 1000);
}
