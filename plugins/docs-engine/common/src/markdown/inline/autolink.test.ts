import { htmlOf } from '../__testUtils__/htmlOf';

describe('autolink', () => {
  it.each([
    ['<http://a.b>', '<p><a href="http://a.b">http://a.b</a></p>'],
    [
      '<https://a.b/c?d=e&f=g>',
      '<p><a href="https://a.b/c?d=e&amp;f=g">https://a.b/c?d=e&amp;f=g</a></p>',
    ],
    ['<ftp://a>', '<p><a href="ftp://a">ftp://a</a></p>'],
    ['<HTTP://A.B>', '<p><a href="HTTP://A.B">HTTP://A.B</a></p>'],
    ['<http://a_b_c>', '<p><a href="http://a_b_c">http://a_b_c</a></p>'],
  ])('links addresses in angle brackets: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    [
      '<a@b.c>',
      '<p><a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;&#97;&#64;&#98;&#46;&#99;">&#97;&#64;&#98;&#46;&#99;</a></p>',
    ],
    [
      '<mailto:a@b.c>',
      '<p><a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;&#97;&#64;&#98;&#46;&#99;">&#97;&#64;&#98;&#46;&#99;</a></p>',
    ],
  ])('links mail addresses in character references: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['x <http:a>', '<p>x <http:a></p>'],
    ['x <a@b c>', '<p>x &lt;a@b c&gt;</p>'],
    ['x <@b>', '<p>x &lt;@b&gt;</p>'],
    ['x <http://a', '<p>x &lt;http://a</p>'],
  ])('leaves other text in angle brackets: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });
});
