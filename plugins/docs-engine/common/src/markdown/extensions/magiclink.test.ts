import { htmlOf } from '../__testUtils__/htmlOf';

describe('magiclink', () => {
  it.each([
    [
      'see http://a.b/c.',
      '<p>see <a href="http://a.b/c">http://a.b/c</a>.</p>',
    ],
    [
      'https://x.y/z?q=1&r=2, b',
      '<p><a href="https://x.y/z?q=1&amp;r=2">https://x.y/z?q=1&amp;r=2</a>, b</p>',
    ],
    [
      'www.foo.com/x. c',
      '<p><a href="http://www.foo.com/x">www.foo.com/x</a>. c</p>',
    ],
    ['ftp://a.b/c', '<p><a href="ftp://a.b/c">ftp://a.b/c</a></p>'],
    [
      'http://localhost:8080/x',
      '<p><a href="http://localhost:8080/x">http://localhost:8080/x</a></p>',
    ],
    ['(http://a.b/c)', '<p>(<a href="http://a.b/c">http://a.b/c</a>)</p>'],
    [
      'http://a.b/c_d_e',
      '<p><a href="http://a.b/c_d_e">http://a.b/c_d_e</a></p>',
    ],
    [
      '*http://a.b/c*',
      '<p><em><a href="http://a.b/c">http://a.b/c</a></em></p>',
    ],
    ['_http://a.b/_', '<p><em><a href="http://a.b/">http://a.b/</a></em></p>'],
    [
      'http://a.b/x#y! z',
      '<p><a href="http://a.b/x#y">http://a.b/x#y</a>! z</p>',
    ],
    ['"http://x.y"', '<p>"<a href="http://x.y">http://x.y</a>"</p>'],
    [
      'http://a.b\nhttp://c.d',
      '<p><a href="http://a.b">http://a.b</a><a href="http://c.d">http://c.d</a></p>',
    ],
  ])('links addresses: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.magiclink': {} })).toBe(html);
  });

  it.each([
    ['http://a', '<p>http://a</p>'],
    ['xhttp://a.b', '<p>xhttp://a.b</p>'],
    ['www.', '<p>www.</p>'],
    ['file:///x', '<p>file:///x</p>'],
    ['`http://a.b`', '<p><code>http://a.b</code></p>'],
    ['http://', '<p>http://</p>'],
    ['a://b.c', '<p>a://b.c</p>'],
  ])('leaves what is no address: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.magiclink': {} })).toBe(html);
  });

  it.each([
    ['[http://a.b](http://c.d)', '<p><a href="http://c.d">http://a.b</a></p>'],
    ['<http://a.b>', '<p><a href="http://a.b">http://a.b</a></p>'],
    ['![http://a.b](x)', '<p><img src="x" alt="http://a.b" /></p>'],
  ])('links no address twice: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.magiclink': {} })).toBe(html);
  });

  it.each([
    [
      'me@x.com, b',
      '<p><a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;&#109;&#101;&#64;&#120;&#46;&#99;&#111;&#109;">&#109;&#101;&#64;&#120;&#46;&#99;&#111;&#109;</a>, b</p>',
    ],
    [
      'a.b+c@d-e.co.uk.',
      '<p><a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;&#97;&#46;&#98;&#43;&#99;&#64;&#100;&#45;&#101;&#46;&#99;&#111;&#46;&#117;&#107;">&#97;&#46;&#98;&#43;&#99;&#64;&#100;&#45;&#101;&#46;&#99;&#111;&#46;&#117;&#107;</a>.</p>',
    ],
  ])('links mail addresses: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.magiclink': {} })).toBe(html);
  });

  it.each([
    ['a@b', '<p>a@b</p>'],
    ['x@y.z@w', '<p>x@y.z@w</p>'],
    ['a@b.c1', '<p>a@b.c1</p>'],
    ['/a@b.c', '<p>/a@b.c</p>'],
    ['u.@a.b', '<p>u.@a.b</p>'],
    ['@ a', '<p>@ a</p>'],
  ])('leaves what is no mail address: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.magiclink': {} })).toBe(html);
  });

  it.each([
    [
      'http://a.b/c <https://d.e>',
      '<p><a href="http://a.b/c">a.b/c</a> <a href="https://d.e">d.e</a></p>',
    ],
  ])('hides protocols: %j', (text, html) => {
    expect(
      htmlOf(text, { 'pymdownx.magiclink': { hide_protocol: true } }),
    ).toBe(html);
  });
});
