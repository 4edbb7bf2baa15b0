import { Element } from './Element';
import { InlineStash } from './InlineStash';

function code(text: string): Element {
  const element = new Element('code');
  element.text = text;
  return element;
}

describe('InlineStash', () => {
  it('puts elements into the tree, with the text behind as their tail', () => {
    const stash = new InlineStash();
    const text = `a ${stash.keep(code('b'))} c ${stash.keep(code('d'))} e`;
    const content = stash.resolve(text);
    expect(content.text).toBe('a ');
    expect(content.children.map(({ text: own, tail }) => own + tail)).toEqual([
      'b c ',
      'd e',
    ]);
  });

  it('joins kept text with the text around it', () => {
    const stash = new InlineStash();
    const content = stash.resolve(`a${stash.keep('*')}b`);
    expect(content).toEqual({ text: 'a*b', children: [] });
  });

  it('resolves pieces inside of pieces', () => {
    const stash = new InlineStash();
    const link = new Element('a');
    link.text = `x ${stash.keep(code('b'))}${stash.keep('!')}`;
    const [resolved] = stash.resolve(stash.keep(link)).children;
    expect(resolved.text).toBe('x ');
    expect(resolved.children[0].text).toBe('b');
    expect(resolved.children[0].tail).toBe('!');
  });

  it('gives the words without tags', () => {
    const stash = new InlineStash();
    const link = new Element('a');
    link.text = `x ${stash.keep(code('b'))}`;
    expect(stash.plain(`a ${stash.keep(link)} c`)).toBe('a x b c');
  });

  it('leaves what only looks like a placeholder', () => {
    const stash = new InlineStash();
    expect(stash.resolve('\u0002wxyzi:7\u0003').text).toBe(
      '\u0002wxyzi:7\u0003',
    );
  });
});
