import fc from 'fast-check';
import { toHtml } from '../__testUtils__/toHtml';

describe('RawHtmlReader', () => {
  it.each([
    [
      '<div>\n*a*\n\nb\n</div>\n\n*c*',
      '<div>\n*a*\n\nb\n</div>\n\n<p><em>c</em></p>',
    ],
    ['a\n<div>x</div>\nb', '<p>a</p>\n<div>x</div>\n<p>b</p>'],
    ['<div>x</div> *t*', '<div>x</div>\n<p><em>t</em></p>'],
    ['a <div>x</div>', '<p>a <div>x</div></p>'],
    ['<!-- c\n\nd -->\nt', '<!-- c\n\nd -->\n<p>t</p>'],
    ['a\n<hr>\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['<?php\n\n"<p>" ?>\nx', '<?php\n\n"<p>" ?>\n<p>x</p>'],
    ['<![CDATA[\n\n]]>\nx', '<![CDATA[\n\n]]>\n<p>x</p>'],
    ['<!DOCTYPE html>\nx', '<!DOCTYPE html>\n<p>x</p>'],
    ['<p>a\n\n*b*', '<p>a\n\n*b*'],
    ['</div>\n\n*x*', '</div>\n<p><em>x</em></p>'],
    ['<span>*x*</span>', '<p><span><em>x</em></span></p>'],
    ['`<div>`\n\nx', '<p><code>&lt;div&gt;</code></p>\n<p>x</p>'],
    ['    <div>x</div>', '<pre><code>&lt;div&gt;x&lt;/div&gt;\n</code></pre>'],
    [
      '<script>\nif (a < b) "<p>"\n</script>\nx',
      '<script>\nif (a < b) "<p>"\n</script>\n<p>x</p>',
    ],
    ['<div>\n<p>a\n</div>\n*b*', '<div>\n<p>a\n</div>\n<p><em>b</em></p>'],
    ['1 < 2 <3 x > y', '<p>1 &lt; 2 &lt;3 x &gt; y</p>'],
    ['<!-- open\n\n*a*', '<p>&lt;!-- open</p>\n<p><em>a</em></p>'],
    ['a </> b', '<p>a  b</p>'],
    ['a &#38 b', '<p>a &#38; b</p>'],
  ])('reads %j', (text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  it('leaves addresses in angle brackets for links', () => {
    expect(toHtml('<http://x>')).toContain('href="http://x"');
  });

  it('keeps blocks in a list item that are indented by four as inline HTML', () => {
    expect(toHtml('- a\n\n    <div>*x*</div>')).toContain('<em>x</em>');
  });

  it('loses no word, whatever tags are around it', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p',
      '>',
      '<!--',
      '-->',
      '\n',
      '\n\n',
      ' ',
      '<script>',
      '</script>',
      '<?',
      '<![',
      '"',
      '<div markdown="1">',
      '&#1',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.map((part, i) => `${part} w${i}w `).join('');
        const html = toHtml(text, 'md_in_html');
        pieces.forEach((_part, i) => expect(html).toContain(`w${i}w`));
      }),
    );
  });
});
