import { createIgnore } from './createIgnore';

describe('createIgnore', () => {
  it.each([
    ['*.tmp', 'a/b/x.tmp', true],
    ['*.tmp', 'a/b/x.md', false],
    ['drafts/', 'drafts/x.md', true],
    ['drafts/', 'a/drafts/x.md', true],
    ['/drafts/', 'a/drafts/x.md', false],
    ['drafts/', 'drafts', false],
    ['a/b.md', 'a/b.md', true],
    ['a/b.md', 'x/a/b.md', false],
    ['a/**/c.md', 'a/b/b/c.md', true],
    ['a/**', 'a/b/c.md', true],
    ['**/x.md', 'x.md', true],
    ['*.md\n!keep.md', 'keep.md', false],
    ['# comment\n\n*.md', 'x.md', true],
    ['\\#x', '#x', true],
    ['drafts/\n!drafts/x.md', 'drafts/x.md', true],
  ])('with %j says of %s: %s', (patterns, path, expected) => {
    expect(createIgnore(patterns)(path)).toBe(expected);
  });
});
