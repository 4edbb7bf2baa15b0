import { sampleRows } from './sampleRows';

describe('sampleRows', () => {
  it('keeps what fits', () => {
    expect(sampleRows([1, 2, 3], 5)).toEqual([1, 2, 3]);
  });

  it('spreads over all, with both ends', () => {
    const days = Array.from({ length: 365 }, (_, day) => day);
    const rows = sampleRows(days, 13);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBe(364);
  });
});
