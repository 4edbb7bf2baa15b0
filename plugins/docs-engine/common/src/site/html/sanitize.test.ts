import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { needsSanitizing } from './needsSanitizing';
import {
  isAllowedAttribute,
  isAllowedTag,
  isSafeUrl,
  urlAttributes,
} from './policy';
import { sanitize } from './sanitize';

describe('sanitize', () => {
  it.each([
    '<p class="x" id="y" data-a="1" aria-label="z">a &amp; b &lt; c</p>',
    '<details open=""><summary>s</summary>t</details>',
    '<img src="data:image/png;base64,AA" alt="a">',
    '<a href="../x/#y" target="_blank" title="&quot;q&quot;">x</a>',
    '<svg viewbox="0 0 1 1"><path d="M0 0"></path></svg>',
    '<math><mrow><mi>x</mi></mrow></math>',
    '<input type="checkbox" checked=""><label for="a">b</label>',
    '<td style="text-align: right;">1</td>',
    'the <copyright holder="">text</copyright>',
    'set <section-name> and <name(1)>x</name(1)></section-name>',
  ])('keeps %s', html => {
    expect(sanitize(html)).toEqual({ html, removed: [] });
  });

  it.each([
    ['a<script>alert(1)</script>b', 'ab', ['<script']],
    ['<p onclick="x()">a</p>', '<p>a</p>', ['onclick']],
    ['<style>p{}</style>a', 'a', ['<style']],
    ['<iframe src="https://x.y"></iframe>a', 'a', ['<iframe']],
    ['<object><embed src="x"></object>a', 'a', ['<object', '<embed']],
    ['<body>text</body>', 'text', ['<body']],
    ['<a href="java\tscript:x">a</a>', '<a>a</a>', ['java\tscript:x']],
    ['<a href="&#106;avascript:x">a</a>', '<a>a</a>', ['javascript:x']],
    [
      '<img srcset="a.png 1x, javascript:x 2x">',
      '<img>',
      ['a.png 1x, javascript:x 2x'],
    ],
    [
      '<form action="javascript:x">a</form>',
      '<form>a</form>',
      ['javascript:x'],
    ],
    [
      '<svg><use href="#x"></use><a xlink:href="javascript:x">b</a></svg>',
      '<svg><a>b</a></svg>',
      ['<use', 'javascript:x'],
    ],
    ['<!-- <img src=x onerror=y> -->a', 'a', []],
    ['a < b', 'a &lt; b', []],
    ['</div></article>a', 'a', []],
    ['<div><b>a', '<div><b>a</b></div>', []],
    ['a<br></br></p><p>b', 'a<br><br><p></p><p>b', []],
    ['<p><div>a</div></p>b', '<p><div>a</div><p></p>b', []],
    [
      '<noscript><p title="</noscript><img src=x onerror=y>"></noscript>',
      '',
      ['<noscript'],
    ],
  ])('of %s leaves %s', (html, expected, removed) => {
    const result = sanitize(html);
    expect(result.html).toBe(expected);
    for (const what of removed) {
      expect(result.removed).toContain(what);
    }
  });

  it('keeps frames of hosts that are allowed', () => {
    const frame = (src: string) => `<iframe src="${src}"></iframe>`;
    const options = { iframeHosts: ['player.example.com'] };
    const good = frame('https://player.example.com/v');
    expect(sanitize(good, options).html).toBe(good);
    expect(sanitize(frame('https://evil.example.com/v'), options).html).toBe(
      '',
    );
    expect(sanitize(frame('javascript:x'), options).html).toBe('');
  });

  it('keeps the text of what is nested without end', () => {
    const deep = 20_000;
    const html = `${'<div>'.repeat(deep)}text${'</div>'.repeat(deep)}<p>after`;
    const result = sanitize(html).html;
    expect(result.match(/<div>/g)).toHaveLength(500);
    expect(result).toContain('text');
    expect(result).toContain('after');
  });

  it('lets nothing through that is not allowed, whatever the pieces', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<script>',
        '</script>',
        '<svg>',
        '</svg>',
        '<math>',
        '<mtext>',
        '<style>',
        '</style>',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:alert(1)">',
        '</a>',
        '<!--',
        '-->',
        '<textarea>',
        '</textarea>',
        '<title>',
        '</title>',
        '<p title="',
        '">',
        "'",
        '<![CDATA[',
        ']]>',
        '<table><tr><td>',
        '</td>',
        '<noscript>',
        '<template>',
        '<foreignObject>',
        '<form>',
        '<mglyph>',
        '&lt;script&gt;',
        '&#60;',
        ' onload=x ',
        '/',
        '<',
        '>',
        '=',
        '<iframe srcdoc="<script>">',
        'text',
        '<a href=" &#x6A;avascript:x">',
        '<body onload=x>',
        '<xmp>',
        '<plaintext>',
        '\u0000',
        '<p/onclick=x>',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const { html } = sanitize(pieces.join(''));
        expect(offences(html)).toEqual([]);
        expect(sanitize(html).removed).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** What a second parse of sanitised HTML finds that must not be there. */
function offences(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!isAllowedTag(name)) {
        found.push(name);
      }
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || !isAllowedAttribute(key, value)) {
          found.push(key);
        }
        if (urlAttributes.has(key) && !isSafeUrl(value, name)) {
          found.push(value);
        }
      }
    },
    oncomment: text => found.push(text),
  });
  parser.end(html);
  return found;
}

describe('needsSanitizing', () => {
  it.each([
    ['a <b>c</b>', ''],
    ['<!-- x -->', ''],
    ['# T {: onclick="x"}', ''],
    ['plain', '<p><script>x</script></p>'],
    ['plain', '<a href="java&#115;cript:x">y</a>'],
  ])('looks again at %j', (source, html) => {
    expect(needsSanitizing(source, html)).toBe(true);
  });

  it('trusts what was written by us alone', () => {
    expect(
      needsSanitizing(
        'a **b** 1 < 2 [c](d.md)',
        '<p>a <strong>b</strong> 1 &lt; 2 <a href="d/?a&amp;b">c</a></p>',
      ),
    ).toBe(false);
  });
});
