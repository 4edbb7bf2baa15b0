import path from 'node:path';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { checkOutput, isInside } from './checkOutput';

describe('checkOutput', () => {
  const folder = temporaryFolder({
    'source/docs/a.md': '',
    'file.txt': '',
    'other/photo.jpg': '',
    'former/techdocs_metadata.json': '{"files":[]}',
    'former/more.html': '',
    'mkdocs/techdocs_metadata.json': '{}',
    'left/.callboard-build-1-1/0': '',
  });
  const check = (out: string) => () =>
    checkOutput(path.join(folder, 'source'), path.join(folder, out));

  it.each(['new', 'new/deep', 'former', 'left', 'source/site'])(
    'accepts %s',
    out => {
      expect(check(out)).not.toThrow();
    },
  );

  it.each([
    ['source', /is the source folder/],
    ['.', /contains the source folder/],
    ['..', /contains the source folder/],
    ['../../../../../../../..', /^\/ contains the source folder/],
    ['file.txt', /is not a folder/],
    ['other', /has files that no build of docs wrote/],
    ['mkdocs', /has files that no build of docs wrote/],
  ])('refuses %s', (out, message) => {
    expect(check(out)).toThrow(message);
  });

  it('tells what is inside of a folder', () => {
    expect(isInside('/a/b', '/a')).toBe(true);
    expect(isInside('/a', '/a')).toBe(true);
    expect(isInside('/a/..b', '/a')).toBe(true);
    expect(isInside('/ab', '/a')).toBe(false);
    expect(isInside('/', '/a')).toBe(false);
  });
});
