import { runBounded } from './runBounded';

const endless = () => /^(a+)+$/.test(`${'a'.repeat(60)}!`);
const bounded = <T>(run: () => T) =>
  runBounded(run, { timeoutMs: 50, onTimeout: () => new Error('too long') });

describe('code that runs for a limited time', () => {
  it('returns and throws what it would anyway', () => {
    const value = { some: 'value' };
    expect(bounded(() => value)).toBe(value);
    const problem = new RangeError('its own');
    expect(() =>
      bounded(() => {
        throw problem;
      }),
    ).toThrow(problem);
  });

  it('ends in the middle of a regular expression', () => {
    expect(() => bounded(endless)).toThrow('too long');
  });

  it('cannot swallow its end', () => {
    const swallowed = jest.fn();
    expect(() =>
      bounded(() => {
        try {
          return endless();
        } catch {
          return swallowed();
        } finally {
          swallowed();
        }
      }),
    ).toThrow('too long');
    expect(swallowed).not.toHaveBeenCalled();
  });

  it('may run other such code', () => {
    const sum = bounded(() => bounded(() => 1) + bounded(() => 2));
    expect(sum).toBe(3);
    expect(() => bounded(() => bounded(endless))).toThrow('too long');
  });
});
