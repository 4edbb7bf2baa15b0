import { toHtml } from '../__testUtils__/toHtml';

describe('quote', () => {
  it('takes lines without a mark as part of the block', () => {
    expect(toHtml('> a\nlazy')).toBe(
      '<blockquote>\n<p>a\nlazy</p>\n</blockquote>',
    );
  });

  it('goes on behind a blank line', () => {
    expect(toHtml('> a\n\n> b')).toBe(
      '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>',
    );
  });

  it('interrupts a paragraph', () => {
    expect(toHtml('a\n> b')).toBe(
      '<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>',
    );
  });

  it('holds other blocks', () => {
    expect(toHtml('> # h\n> - l\n>\n>     code')).toBe(
      '<blockquote>\n<h1>h</h1>\n<ul>\n<li>\n<p>l</p>\n<p>code</p>\n</li>\n</ul>\n</blockquote>',
    );
  });

  it('nests', () => {
    expect(toHtml('>> a')).toBe(
      '<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n</blockquote>',
    );
  });
});
