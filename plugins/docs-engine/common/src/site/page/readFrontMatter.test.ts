import { readFrontMatter } from './readFrontMatter';

describe('readFrontMatter', () => {
  it.each([
    ['---\ntitle: A\n---\n# B\n', { title: 'A' }, '# B\n', 3],
    ['---  \ntitle: A\n...\n\n\n# B\n', { title: 'A' }, '# B\n', 5],
    [
      'Title: one\n    two\nKey-2:   v\n\n\n# B\n',
      { title: 'one two', 'key-2': 'v' },
      '# B\n',
      5,
    ],
    [
      'Note: swallowed\nand goes on\n',
      { note: 'swallowed' },
      'and goes on\n',
      1,
    ],
    [
      'https://example.com/x\n\n# B\n',
      { https: '//example.com/x' },
      '# B\n',
      2,
    ],
  ])('splits %j', (source, meta, text, skipped) => {
    expect(readFrontMatter(source)).toEqual({ meta, text, skipped });
  });

  it.each([
    '---\ntitle: no end\n---',
    '---\n- a list\n---\n# B\n',
    '---\nbad: [\n---\n# B\n',
    '---\n---\n# B\n',
    '# Heading\n\ntitle: x\n',
    '---\na: !!python/name:os.system\n---\n# B\n',
    '---\n---\n',
  ])('leaves %j as it is', source => {
    expect(readFrontMatter(source)).toEqual({
      meta: {},
      text: source,
      skipped: 0,
    });
  });
});
