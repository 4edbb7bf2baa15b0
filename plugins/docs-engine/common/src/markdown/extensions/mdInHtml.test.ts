import { toHtml } from '../__testUtils__/toHtml';

const html = (text: string) => toHtml(text, 'md_in_html').replace(/\n/g, '');

describe('mdInHtml', () => {
  it.each([
    ['<div markdown="1">\n*a*\n</div>', '<div><p><em>a</em></p></div>'],
    ['<div markdown>*a*</div>', '<div><p><em>a</em></p></div>'],
    ['<p markdown="1">*a*</p>', '<p><em>a</em></p>'],
    ['<p markdown="block">*a*</p>', '<p><p><em>a</em></p></p>'],
    ['<div markdown="span">*a*</div>', '<div><em>a</em></div>'],
    ['<div markdown="0">*a*</div>', '<div markdown="0">*a*</div>'],
    ['<div>*a*</div>', '<div>*a*</div>'],
    ['<pre markdown="1">*a*</pre>', '<pre markdown="1">*a*</pre>'],
  ])('reads %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('reads elements inside only when they ask for it too', () => {
    expect(
      html(
        '<div markdown="1">\n<p>*a*</p>\n<div markdown="1">*b*</div>\n*c*\n</div>',
      ),
    ).toBe(
      '<div><p>*a*</p><div><p><em>b</em></p></div><p><em>c</em></p></div>',
    );
  });

  it('keeps attributes', () => {
    expect(html('<div class="a" markdown="1" hidden>x</div>')).toBe(
      '<div class="a" hidden="hidden"><p>x</p></div>',
    );
  });

  it('closes what is open at the end', () => {
    expect(html('<div markdown="1">a\n\n*b*')).toBe(
      '<div><p>a</p><p><em>b</em></p></div>',
    );
  });

  it('keeps comments and empty elements inside', () => {
    expect(html('<div markdown="1">\n<!-- c -->\na<br>b\n</div>')).toBe(
      '<div><!-- c --><p>a<br>b</p></div>',
    );
  });
});
