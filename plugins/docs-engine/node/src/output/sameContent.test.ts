import path from 'node:path';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { sameContent } from './sameContent';

describe('sameContent', () => {
  const long = 'x'.repeat(200_000);
  const folder = temporaryFolder({
    long,
    copy: long,
    end: `${long.slice(1)}y`,
    short: 'x',
    empty: '',
    nothing: '',
  });
  const same = (one: string, other: string) =>
    sameContent(path.join(folder, one), path.join(folder, other));

  it.each([
    ['long', 'copy', true],
    ['empty', 'nothing', true],
    ['long', 'end', false],
    ['long', 'short', false],
    ['long', 'none', false],
    ['none', 'long', false],
    ['short/below', 'long', false],
    ['.', '.', false],
  ])('compares %s and %s', (one, other, expected) => {
    expect(same(one, other)).toBe(expected);
  });
});
