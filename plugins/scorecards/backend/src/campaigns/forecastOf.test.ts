import { forecastOf } from './forecastOf';

const pointsOf = (...open: [day: string, open: number][]) =>
  open.map(([day, count]) => ({ day, open: count, total: 100 }));

describe('forecastOf', () => {
  it('goes on at the pace of the last 28 days', () => {
    expect(forecastOf(pointsOf(['2026-06-01', 60], ['2026-06-11', 40]))).toBe(
      '2026-07-01',
    );
    expect(
      forecastOf(
        pointsOf(['2026-01-01', 100], ['2026-06-01', 31], ['2026-06-11', 30]),
      ),
    ).toBe('2027-04-07');
  });

  it.each([
    ['nothing was measured', []],
    ['there is one day only', [['2026-06-01', 3]]],
    [
      'all is done',
      [
        ['2026-06-01', 3],
        ['2026-06-02', 0],
      ],
    ],
    [
      'nothing moves',
      [
        ['2026-06-01', 3],
        ['2026-06-02', 3],
      ],
    ],
    [
      'it becomes more',
      [
        ['2026-06-01', 3],
        ['2026-06-02', 5],
      ],
    ],
    [
      'the rest takes longer than anybody plans',
      [
        ['2026-06-01', 5001],
        ['2026-06-02', 5000],
      ],
    ],
  ] as [string, [string, number][]][])('says nothing when %s', (_, points) => {
    expect(forecastOf(pointsOf(...points))).toBeUndefined();
  });
});
