import { decodeReferences } from './decodeReferences';

describe('decodeReferences', () => {
  it.each([
    ['plain', 'plain'],
    ['a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39;', 'a & b <c> "d" \'e\''],
    ['&para;', '\u00b6'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&amp;lt; stays as it is written', '&lt; stays as it is written'],
    ['&amp; then &eacute; and &#x263a;', '& then \u00e9 and \u263a'],
    ['a & b; c', 'a & b; c'],
    ['AT&T', 'AT&T'],
    ['&copy without an end', '\u00a9 without an end'],
    ['&', '&'],
    ['&amp', '&'],
    ['&ampx', '&x'],
    ['&;', '&;'],
  ])('reads %j', (html, text) => {
    expect(decodeReferences(html)).toBe(text);
  });
});
