import { levelColor } from './levelColor';

describe('levelColor', () => {
  it('gives the highest level the whole accent, whatever their number', () => {
    expect(levelColor(3, 3)).toContain('var(--cb-accent) 100%');
    expect(levelColor(1, 1)).toContain('var(--cb-accent) 100%');
  });

  it('gets stronger with each level', () => {
    const shares = [1, 2, 3, 4].map(rank =>
      Number(/accent\) (\d+)%/.exec(levelColor(rank, 4))?.[1]),
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(4);
  });

  it('has no accent below the lowest level', () => {
    expect(levelColor(0, 3)).not.toContain('--cb-accent');
  });
});
