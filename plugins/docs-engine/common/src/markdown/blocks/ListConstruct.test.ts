import { toHtml } from '../__testUtils__/toHtml';

describe('lists', () => {
  it('nest by four spaces', () => {
    expect(toHtml('- a\n    - b\n- c')).toBe(
      '<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>',
    );
  });

  it('are flat when indented by less', () => {
    expect(toHtml('- a\n  - b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
  });

  it('become loose behind a blank line', () => {
    expect(toHtml('- a\n\n- b')).toBe(
      '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>',
    );
  });

  it('hold paragraphs that are indented', () => {
    expect(toHtml('- a\n\n    b\n\n        code')).toBe(
      '<ul>\n<li>\n<p>a</p>\n<p>b</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>',
    );
  });

  it('join lists of another mark, and do not count', () => {
    expect(toHtml('3. a\n\n- b')).toBe(
      '<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>',
    );
  });

  it('take lines without indentation into the item', () => {
    expect(toHtml('- a\nlazy\n- b')).toBe(
      '<ul>\n<li>a\nlazy</li>\n<li>b</li>\n</ul>',
    );
  });

  it('do not interrupt a paragraph', () => {
    expect(toHtml('a\n- b')).toBe('<p>a\n- b</p>');
  });

  it.each(['-a', '1) a', '-', '1 a'])('do not begin with %j', text => {
    expect(toHtml(text)).toBe(`<p>${text}</p>`);
  });

  it('take an item into text that goes on at the same indentation', () => {
    expect(toHtml('1. a\n\n    para\n2. c')).toBe(
      '<ol>\n<li>\n<p>a</p>\n<p>para\n2. c</p>\n</li>\n</ol>',
    );
  });
});
