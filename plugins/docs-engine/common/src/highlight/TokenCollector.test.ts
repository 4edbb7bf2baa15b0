import { renderLines } from './renderTokens';
import { TokenCollector } from './TokenCollector';

describe('TokenCollector', () => {
  it('gives text the class of its scope, or of the scope around it', () => {
    const collector = new TokenCollector('python');
    collector.addText('a');
    collector.startScope('string');
    collector.addText('b');
    collector.startScope('nosuch');
    collector.addText('c');
    collector.endScope();
    collector.endScope();
    collector.addText('d');
    collector.addText('');

    expect(collector.tokens).toEqual([
      { text: 'a', className: '' },
      { text: 'bc', className: 's' },
      { text: 'd', className: '' },
    ]);
  });

  it('takes over what another grammar found', () => {
    const inner = new TokenCollector('css');
    inner.openNode('number');
    inner.addText('1');
    inner.closeNode();
    const collector = new TokenCollector('xml');
    collector.addText('a');
    collector.__addSublanguage(inner);

    expect(collector.tokens).toEqual([
      { text: 'a', className: '' },
      { text: '1', className: 'm' },
    ]);
  });

  it('bears more ends than starts', () => {
    const collector = new TokenCollector('xml');
    collector.endScope();
    collector.addText('a');
    collector.finalize();

    expect(collector.tokens).toEqual([{ text: 'a', className: '' }]);
    expect(collector.toHTML()).toBe('');
  });
});

describe('renderLines', () => {
  it.each([
    ['a', ['a']],
    ['a\n', ['a']],
    ['\n', ['']],
    ['a\n\nb', ['a', '', 'b']],
    ['', []],
  ])('cuts %j into lines', (text, lines) => {
    expect(renderLines([{ text, className: '' }])).toEqual(lines);
  });

  it('wraps the part of a token that each line has', () => {
    expect(
      renderLines([
        { text: 'a ', className: '' },
        { text: '"b\n\nc"', className: 's' },
      ]),
    ).toEqual([
      'a <span class="s">&quot;b</span>',
      '',
      '<span class="s">c&quot;</span>',
    ]);
  });
});
