import { readVersion } from './readVersion';

describe('readVersion', () => {
  it.each([
    ['1.4.0', 'Major 1, minor 4, patch 0'],
    ['2.0.0-rc.1', 'Major 2, minor 0, patch 0, pre-release rc.1'],
    ['1.0.0+build.5', 'Major 1, minor 0, patch 0'],
  ])('takes %s', (text, note) => {
    expect(readVersion(text)).toEqual({ note });
  });

  it.each([
    ['1.4', 'Not a semantic version'],
    ['1.04.0', 'Not a semantic version'],
    ['latest', 'Not a semantic version'],
    ['v1.4.0', 'Write 1.4.0,'],
    ['1.4.0 ', 'Write 1.4.0,'],
  ])('names what is wrong with %s', (text, problem) => {
    expect(readVersion(text)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it('wants what comes after the version before', () => {
    expect(readVersion('1.4.1', '1.4.0')).toEqual({
      note: 'Major 1, minor 4, patch 1, after 1.4.0',
    });
    expect(readVersion('1.4.0', '1.4.0')).toEqual({
      problem: 'Has to be greater than 1.4.0',
    });
    expect(readVersion('2.0.0-rc.1', '2.0.0')).toHaveProperty('problem');
    expect(readVersion('1.0.0', 'none yet')).toHaveProperty('note');
  });
});
