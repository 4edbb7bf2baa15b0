import { htmlOf } from '../__testUtils__/htmlOf';

describe('smarty', () => {
  it.each([
    ['"a" \'b\'', '<p>“a” ‘b’</p>'],
    ['a"b"', '<p>a”b”</p>'],
    ["it's l'été", '<p>it’s l’été</p>'],
    ['("a") ["b"]', '<p>(“a”) [“b”]</p>'],
    ['"a," b', '<p>“a,” b</p>'],
    ['"\'a\' b"', '<p>“‘a’ b”</p>'],
    ['\'"a" b\'', '<p>‘“a” b’</p>'],
    ["80's '80s", '<p>80’s ’80s</p>'],
    ["'tis x", '<p>‘tis x</p>'],
    ['5\'10"', '<p>5‘10”</p>'],
    ['*"a"*', '<p><em>“a”</em></p>'],
    ['<b>"a"</b>', '<p><b>“a”</b></p>'],
    ['"', '<p>“</p>'],
    ["'", '<p>‘</p>'],
    ['""', '<p>”“</p>'],
    ['" a "', '<p>” a “</p>'],
    ['x="y"', '<p>x=”y”</p>'],
    ['"a\nb"', '<p>“a\nb”</p>'],
  ])('turns quotes to the right side: %j', (text, html) => {
    expect(htmlOf(text, { smarty: {} })).toBe(html);
  });

  it.each([
    ['a -- b --- c', '<p>a – b — c</p>'],
    ['a--b', '<p>a–b</p>'],
    ['a----b', '<p>a----b</p>'],
    ['1990--2000', '<p>1990–2000</p>'],
    ['a ... b', '<p>a … b</p>'],
    ['a....', '<p>a....</p>'],
    ['a..', '<p>a..</p>'],
  ])('writes dashes and ellipses: %j', (text, html) => {
    expect(htmlOf(text, { smarty: {} })).toBe(html);
  });

  it.each([
    ['`"a" -- ...`', '<p><code>"a" -- ...</code></p>'],
    ['\\"a\\" \\-- \\...', '<p>"a" -- ...</p>'],
  ])('leaves code and escapes: %j', (text, html) => {
    expect(htmlOf(text, { smarty: {} })).toBe(html);
  });

  it.each([['"a" -- ...', '<p>"a" -- ...</p>']])(
    'obeys its options: %j',
    (text, html) => {
      expect(
        htmlOf(text, {
          smarty: {
            smart_quotes: false,
            smart_dashes: false,
            smart_ellipses: false,
          },
        }),
      ).toBe(html);
    },
  );

  it.each([['"a" << b >> c -- d', '<p>&bdquo;a” « b » c - d</p>']])(
    'writes other signs if told so: %j',
    (text, html) => {
      expect(
        htmlOf(text, {
          smarty: {
            smart_angled_quotes: true,
            substitutions: { 'left-double-quote': '&bdquo;', ndash: '-' },
          },
        }),
      ).toBe(html);
    },
  );
});
