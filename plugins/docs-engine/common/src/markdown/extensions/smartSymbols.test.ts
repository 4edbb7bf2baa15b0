import { htmlOf } from '../__testUtils__/htmlOf';

describe('smartSymbols', () => {
  it.each([
    ['(c) (tm) (r)', '<p>© ™ ®</p>'],
    ['a +/- b =/= c', '<p>a ± b ≠ c</p>'],
    ['x <-- y --> z <--> w', '<p>x ← y → z ↔ w</p>'],
    ['1/4 1/2 3/4 1/3 7/8', '<p>¼ ½ ¾ ⅓ ⅞</p>'],
    ['c/o x', '<p>℅ x</p>'],
    [
      '1st 2nd 3rd 4th 11th 21st 112th',
      '<p>1<sup>st</sup> 2<sup>nd</sup> 3<sup>rd</sup> 4<sup>th</sup> 11<sup>th</sup> 21<sup>st</sup> 112<sup>th</sup></p>',
    ],
    ['*(tm)*', '<p><em>™</em></p>'],
  ])('writes signs that keyboards lack: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.smartsymbols': {} })).toBe(html);
  });

  it.each([
    ['(C) (TM)', '<p>(C) (TM)</p>'],
    ['---> <--->', '<p>---&gt; &lt;---&gt;</p>'],
    ['11/4 1/20', '<p>11/4 1/20</p>'],
    ['ac/o c/ox', '<p>ac/o c/ox</p>'],
    ['x1st 1sts 2th 1ST', '<p>x1st 1sts 2th 1ST</p>'],
    ['`-->`', '<p><code>--&gt;</code></p>'],
    ['\\--> \\(c)', '<p>--&gt; (c)</p>'],
    ['![(c)](d)', '<p><img src="d" alt="(c)" /></p>'],
  ])('leaves what only resembles them: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.smartsymbols': {} })).toBe(html);
  });

  it.each([['(c) --> 1/2 (tm)', '<p>(c) --&gt; 1/2 ™</p>']])(
    'can be switched off one by one: %j',
    (text, html) => {
      expect(
        htmlOf(text, {
          'pymdownx.smartsymbols': {
            arrows: false,
            fractions: false,
            copyright: false,
          },
        }),
      ).toBe(html);
    },
  );
});
