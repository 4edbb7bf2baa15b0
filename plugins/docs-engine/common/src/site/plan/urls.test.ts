import { pageUrl } from './pageUrl';
import { joinPath } from './posixPath';
import { relativeUrl } from './relativeUrl';

describe('pageUrl', () => {
  it.each([
    ['index.md', 'index.html', ''],
    ['README.md', 'index.html', ''],
    ['a/index.md', 'a/index.html', 'a/'],
    ['a/one.md', 'a/one/index.html', 'a/one/'],
    ['a/sp ace.md', 'a/sp ace/index.html', 'a/sp%20ace/'],
    ['a.b.markdown', 'a.b/index.html', 'a.b/'],
  ])('puts %s at %s', (path, output, url) => {
    expect(pageUrl(path, true)).toEqual({ output, url });
  });

  it.each([
    ['index.md', 'index.html'],
    ['a/README.md', 'a/index.html'],
    ['a/one.md', 'a/one.html'],
  ])('puts %s at %s without directory URLs', (path, output) => {
    expect(pageUrl(path, false)).toEqual({ output, url: output });
  });
});

describe('relativeUrl', () => {
  it.each([
    ['a/one/', '', 'a/one/'],
    ['', 'a/one/', '../../'],
    ['a/one/', 'a/one/', './'],
    ['a/', 'a/one/', '../'],
    ['a/two/', 'a/one/', '../two/'],
    ['a/one.html', 'a/one.html', 'one.html'],
    ['index.html', 'a/one.html', '../index.html'],
    ['ab/', 'a/', '../ab/'],
  ])('leads to %j from %j by %s', (target, from, expected) => {
    expect(relativeUrl(target, from)).toBe(expected);
  });
});

describe('joinPath', () => {
  it.each([
    ['a', './b//c', 'a/b/c'],
    ['a', '../b', 'b'],
    ['a', '../../b', '../b'],
    ['', '../../b', '../../b'],
  ])('joins %j and %j', (folder, path, expected) => {
    expect(joinPath(folder, path)).toBe(expected);
  });
});
