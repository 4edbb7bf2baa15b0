import { toHtml } from '../__testUtils__/toHtml';

describe('codeBlock', () => {
  it('shows what was typed', () => {
    expect(toHtml('    <b> &amp; *x*')).toBe(
      '<pre><code>&lt;b&gt; &amp;amp; *x*\n</code></pre>',
    );
  });

  it('keeps blank lines between its parts', () => {
    expect(toHtml('    a\n\n\n    b')).toBe(
      '<pre><code>a\n\n\nb\n</code></pre>',
    );
  });

  it('ends where a line is not indented', () => {
    expect(toHtml('    a\nb')).toBe('<pre><code>a\n</code></pre>\n<p>b</p>');
  });

  it('does not interrupt a paragraph', () => {
    expect(toHtml('a\n    b')).toBe('<p>a\n    b</p>');
  });
});
