import type { TrendPoint } from '@callboard/plugin-scorecards-common';

/** Makes room for what changed, a table for each month. */
export interface HistoryPartitions {
  /**
   * Sees to it that changes can be written, from a moment on.
   *
   * @param ahead - further months, from 0
   * @returns until when
   */
  prepareMonths(from: Date, ahead: number): Promise<Date>;
}

/** The figures of a day that is over, as somebody else knows them. */
export interface ImportedDay {
  /** UTC date, `YYYY-MM-DD`. */
  day: string;
  levels: { trackId: string; scopeRef: string; byRank: number[] }[];
  checks: ({ checkId: string } & CheckCounts)[];
}

/** How many entities have which outcome of a check. */
export interface CheckCounts {
  pass: number;
  fail: number;
  unknown: number;
  exempt: number;
  notApplicable: number;
}

/** An entity that changed its level in the past, as somebody else knows it. */
export interface ImportedLevelChange {
  /** ISO 8601. */
  at: string;
  entityRef: string;
  trackId: string;
  from: number;
  to: number;
}

/** Which part of a trend is asked for. */
export interface TrendQuery {
  trackId: string;
  /** Empty for everybody, or a group, system or domain. */
  scopeRef: string;
  /** UTC dates, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
}

/** Keeps daily figures, and what changed. */
export interface HistoryStore extends HistoryPartitions {
  /**
   * Writes the figures of days that are not there or not final, up to today by
   * the clock of the database: for today as it is now, for days that are over as
   * it was at their end, worked out backwards from what changed. Days from before
   * the first change are left out: nobody knows them. Writing again changes
   * nothing.
   *
   * @returns the days that were written, `YYYY-MM-DD`
   */
  rollUp(): Promise<string[]>;

  /**
   * Removes figures and changes from before a day.
   *
   * @param before - `YYYY-MM-DD`
   * @returns the months of changes that were removed, `YYYY-MM`
   */
  removeBefore(before: string): Promise<string[]>;

  /** One point for each day that there are figures of, oldest first. */
  readTrend(query: TrendQuery): Promise<TrendPoint[]>;

  /**
   * Takes over figures of days that are over, such as those of another tool or
   * of the demo company. Days that are there are replaced.
   */
  importDays(days: readonly ImportedDay[]): Promise<void>;

  /** Forgets what changed so far, before other changes are taken over. */
  forgetChanges(): Promise<void>;

  /** Takes over changes of levels from the past. */
  importLevelChanges(changes: readonly ImportedLevelChange[]): Promise<void>;
}
