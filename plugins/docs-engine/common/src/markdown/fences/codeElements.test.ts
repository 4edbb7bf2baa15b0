import { Element } from '../Element';
import { codeElementsIn, replaceCode, sourceOf } from './codeElements';

function codeIn(parent: Element, text: string): Element {
  const code = parent.add('pre').add('code');
  code.text = text;
  return code;
}

describe('codeElementsIn', () => {
  it('finds code blocks in the order of the page', () => {
    const root = new Element('div');
    codeIn(root.add('ul').add('li'), 'a');
    codeIn(root, 'b');
    codeIn(root.add('blockquote'), 'c');

    expect(codeElementsIn(root).map(({ code }) => code.text)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('leaves other elements alone', () => {
    const root = new Element('div');
    root.add('p').add('code');
    root.add('pre').add('span');
    const mixed = root.add('pre');
    mixed.add('code');
    mixed.add('em');

    expect(codeElementsIn(root)).toEqual([]);
  });

  it('walks a tree deeper than the stack', () => {
    const root = new Element('div');
    let inner = root;
    for (let depth = 0; depth < 20_000; depth++) {
      inner = inner.add('blockquote');
    }
    codeIn(inner, 'a');

    expect(codeElementsIn(root)).toHaveLength(1);
  });
});

describe('sourceOf', () => {
  it('gives the code as it was typed', () => {
    const code = new Element('code');
    code.text = '&lt;b&gt; &amp;amp; &amp;lt;';

    expect(sourceOf(code)).toBe('<b> &amp; &lt;');
  });
});

describe('replaceCode', () => {
  it('leaves a paragraph that holds nothing but the replacement', () => {
    const root = new Element('div');
    codeIn(root, 'a');
    const [found] = codeElementsIn(root);
    found.pre.attributes.set('class', 'x');
    replaceCode(found, 'placeholder');

    expect(found.pre).toMatchObject({
      tag: 'p',
      text: 'placeholder',
      atomic: true,
      children: [],
    });
    expect(found.pre.attributes.size).toBe(0);
  });
});
