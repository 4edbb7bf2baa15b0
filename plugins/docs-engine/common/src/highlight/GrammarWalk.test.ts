import fc from 'fast-check';
import { grammars } from './grammars';
import { GrammarReader } from './GrammarReader';
import { GrammarWalk } from './GrammarWalk';

const readers = new Map(
  Object.keys(grammars).map(name => [name, new GrammarReader(name, [])]),
);

const samples: Array<[string, string]> = [
  ['python', 'def f(a: int) -> str:\n    """text"""\n    return f"{a} b"\n'],
  ['yaml', 'a: &x 1 # note\nb:\n  - "c"\n  - *x\n  - |\n    text\n'],
  ['bash', 'for i in "$@"; do echo ${i%.*} <<EOF\na $i\nEOF\ndone\n'],
  ['json', '{"a": [1.5e3, true, null], "b": "c\\n"}\n'],
  ['typescript', 'class A<T> extends B { @C() d?: T = (x) => `${x}`; }\n'],
  ['php', "<?php $a = <<<'X'\ntext\nX;\nfunction b(?int $c) {}\n"],
  ['ruby', 'def a(b) = %w[c d].map { |e| e =~ /f#{g}/ }\nx = <<~H\n i\nH\n'],
  ['rust', '#[a]\nfn b<\'c>(d: &\'c str) -> u8 { r#"e"#; 1_u8 }\n'],
  ['sql', "SELECT a, COUNT(*) FROM b WHERE c = 'd' -- e\n"],
  ['diff', '--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d\n'],
  ['makefile', 'A := $(shell b)\n\nc: d\n\t@echo $< $(A)\n'],
  ['hcl', 'resource "a" "b" {\n  c = "${d.e}-f"\n}\n'],
];

function readerOf(name: string): GrammarReader {
  const reader = readers.get(name);
  if (!reader) {
    throw new Error(`There is no grammar "${name}".`);
  }
  return reader;
}

function tokensOf(name: string, code: string) {
  const reader = readerOf(name);
  return {
    walked: new GrammarWalk(code, reader.grammar).tokens(),
    highlighted: reader.highlight(code),
  };
}

describe('GrammarWalk', () => {
  it.each(samples)('finds the tokens of highlight.js in %s', (name, code) => {
    const { walked, highlighted } = tokensOf(name, code);

    expect(highlighted.length).toBeGreaterThan(3);
    expect(walked).toEqual(highlighted);
  });

  it('finds the tokens of highlight.js in code that is not of the language', () => {
    const names = [...readers.keys()];
    const pieces = samples.flatMap(([, code]) => code.split(/(?<=[\s({"'])/));
    const code = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map(parts => parts.join(''));

    fc.assert(
      fc.property(fc.constantFrom(...names), code, (name, text) => {
        const { walked, highlighted } = tokensOf(name, text);
        const whole = highlighted.map(token => token.text).join('');
        fc.pre(walked !== undefined && whole === text);
        expect(walked).toEqual(highlighted);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves code to highlight.js that holds code with a grammar of its own', () => {
    const page = '<style>a { b: 1 }</style>\n';
    const alone = new GrammarReader('xml', []);
    const both = new GrammarReader('xml', ['css']);

    expect(new GrammarWalk(page, alone.grammar).tokens()).toBeDefined();
    expect(new GrammarWalk(page, both.grammar).tokens()).toBeUndefined();
    expect(both.highlight(page)).toContainEqual({ text: '1', className: 'm' });
  });

  it('makes no tokens of no code', () => {
    expect(new GrammarWalk('', readerOf('go').grammar).tokens()).toEqual([]);
  });
});
