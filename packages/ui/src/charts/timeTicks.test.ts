import { timeTicks } from './timeTicks';

function ticks(from: string, to: string) {
  return timeTicks(Date.parse(from), Date.parse(to)).map(time =>
    new Date(time).toISOString().slice(0, 10),
  );
}

describe('timeTicks', () => {
  it('marks every other day of a week', () => {
    expect(ticks('2026-03-01', '2026-03-05')).toEqual([
      '2026-03-01',
      '2026-03-03',
      '2026-03-05',
    ]);
  });

  it('marks Mondays of a few weeks', () => {
    expect(ticks('2026-03-01', '2026-03-20')).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });

  it('marks months of a year', () => {
    expect(ticks('2025-12-15', '2026-03-20')).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it('marks a single day', () => {
    expect(ticks('2026-03-01', '2026-03-01')).toEqual(['2026-03-01']);
  });
});
