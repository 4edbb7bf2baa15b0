import { Element } from './Element';
import { escapeAttribute, escapeText, serialize } from './serialize';

describe('serialize', () => {
  it('writes texts, tails and empty elements', () => {
    const root = new Element('div');
    root.text = 'a ';
    const strong = root.add('strong', { title: 'x "y"' });
    strong.text = 'b';
    strong.tail = ' c';
    strong.add('br').tail = 'd';
    expect(serialize(root)).toBe(
      'a <strong title="x &quot;y&quot;">b<br />d</strong> c',
    );
  });

  it('does not use the stack for depth', () => {
    const root = new Element('div');
    let inner = root;
    for (let i = 0; i < 50_000; i++) {
      inner = inner.add('b');
    }
    expect(serialize(root)).toHaveLength(50_000 * '<b></b>'.length);
  });

  it('escapes what is no entity yet', () => {
    expect(escapeText('a & b &amp; &#38; &copy < >')).toBe(
      'a &amp; b &amp; &#38; &amp;copy &lt; &gt;',
    );
    expect(escapeAttribute('"\n')).toBe('&quot;&#10;');
  });
});
