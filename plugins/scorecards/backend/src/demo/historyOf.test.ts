import { historyOf } from './historyOf';
import { inventPast, rankOn } from './inventPast';
import type { PresentLevel } from './inventPast';

const DAYS = 365;
const now = new Date('2026-03-10T09:30:00Z');
const levels: PresentLevel[] = Array.from({ length: 80 }, (_, index) => ({
  entityRef: `component:default/c${index}`,
  trackId: 'production',
  rank: index % 4,
  scopeRefs: ['', index % 2 ? 'group:default/a' : 'group:default/b'],
}));
const present = {
  levels,
  checks: [{ checkId: 'has-owner', failing: 10, unknown: 2, applicable: 40 }],
  levelCounts: new Map([['production', 3]]),
  now,
};
const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);

describe('inventPast', () => {
  it.each(levels)('leads $entityRef to where it is now', level => {
    const past = inventPast(level, { days: DAYS, levelCount: 3 });
    expect(rankOn(past, DAYS)).toBe(level.rank);
    expect(rankOn(past, past.from - 1)).toBeUndefined();
    let before = past.startRank;
    let day = past.from;
    for (const step of past.steps) {
      expect(Math.abs(step.rank - before)).toBeGreaterThanOrEqual(1);
      expect(step.rank).toBeGreaterThanOrEqual(0);
      expect(step.rank).toBeLessThanOrEqual(3);
      expect(step.day).toBeGreaterThanOrEqual(day);
      expect(step.day).toBeLessThan(DAYS);
      before = step.rank;
      day = step.day;
    }
  });
});

describe('historyOf', () => {
  const { days, changes } = historyOf(present, DAYS);
  const everybody = days.map(({ levels: counts }) =>
    counts.find(({ scopeRef }) => scopeRef === ''),
  );

  it('is the same every time', () => {
    expect(historyOf(present, DAYS)).toEqual({ days, changes });
  });

  it('ends yesterday with what is so today, and begins a year ago', () => {
    expect(days).toHaveLength(DAYS);
    expect(days[0].day).toBe('2025-03-10');
    expect(days.at(-1)?.day).toBe('2026-03-09');
    expect(everybody.at(-1)?.byRank).toEqual([20, 20, 20, 20]);
    expect(days.at(-1)?.checks).toMatchObject([{ checkId: 'has-owner' }]);
  });

  it('grows, in entities and in levels', () => {
    const [first] = everybody;
    const last = everybody.at(-1);
    const share = (counts: number[] = []) =>
      counts.reduce((all, count, rank) => all + count * rank, 0) / sum(counts);
    expect(sum(first?.byRank ?? [])).toBeLessThan(levels.length);
    expect(share(first?.byRank)).toBeLessThan(share(last?.byRank));
    expect(days[0].checks[0].pass).toBeLessThan(
      days.at(-1)?.checks[0].pass ?? 0,
    );
  });

  it('counts each entity for its own scopes', () => {
    for (const { levels: counts } of days) {
      const of = (ref: string) =>
        sum(counts.find(({ scopeRef }) => scopeRef === ref)?.byRank ?? []);
      expect(of('group:default/a') + of('group:default/b')).toBe(of(''));
    }
  });

  it('tells each change of a level once, from one to another', () => {
    expect(changes.length).toBeGreaterThan(40);
    expect(changes.every(({ from, to }) => from !== to)).toBe(true);
    expect(changes.some(({ from, to }) => to < from)).toBe(true);
    const keys = changes.map(({ at, entityRef }) => `${at} ${entityRef}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      changes.every(({ at }) => at < now.toISOString() && at > '2025-03-10'),
    ).toBe(true);
  });
});
