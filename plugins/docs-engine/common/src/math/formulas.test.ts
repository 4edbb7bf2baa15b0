import fc from 'fast-check';
import { formulaText, readFormulaText } from './formulaText';
import { readMathBlock } from './mathBlock';
import { dollarScanner, roundScanner } from './mathInLine';
import { renderFormula } from './renderFormula';

/** All formulas of a text, as an inline pattern finds them. */
function formulas(
  text: string,
  scanner: (at: number) => { end: number; tex: string } | undefined,
): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const isOpening = text[at] === '$' || text.startsWith('\\(', at);
    const match = isOpening ? scanner(at) : undefined;
    if (match) {
      found.push(match.tex);
      at = match.end - 1;
    }
  }
  return found;
}

describe('dollarScanner', () => {
  it.each([
    ['a $x$ b', ['x']],
    ['a$x$b', ['x']],
    ['$x$$y$', ['x', 'y']],
    ['$5 and $6', []],
    ['$5 $x$ 6', ['x']],
    ['$ x$ $x $', []],
    ['$a\nb$', ['a\nb']],
    ['\\$x$ y$', []],
    ['\\\\$x$', ['x']],
    ['$x\\$y$', ['x\\$y']],
    ['$x\\\\$', ['x\\\\']],
    ['a $$x$$ b', ['x']],
    ['$$ x $$', []],
    ['$$x\\$$', ['x\\$']],
    ['$$', []],
    ['$x', []],
    ['$x\\', []],
  ])('finds formulas in %j', (text, expected) => {
    expect(formulas(text, dollarScanner(text, true))).toEqual(expected);
  });

  it('takes spaces next to the signs if it is told to', () => {
    const text = 'a$ x $b';

    expect(formulas(text, dollarScanner(text, false))).toEqual([' x ']);
  });
});

describe('roundScanner', () => {
  it.each([
    ['a \\(x\\) b \\( y \\)', ['x', ' y ']],
    ['\\\\(x\\\\)', []],
    ['\\(x', []],
    ['\\(x\\\\)', []],
    ['\\(\\)', []],
    ['\\(x\\', []],
  ])('finds formulas in %j', (text, expected) => {
    expect(formulas(text, roundScanner(text))).toEqual(expected);
  });
});

describe('readMathBlock', () => {
  const all = new Set(['dollar', 'square', 'begin']);

  it.each([
    ['$$x$$', 'x'],
    ['$$\nx\n$$  ', '\nx\n'],
    ['$$x$$ $$y$$', 'x$$ $$y'],
    ['\\[x\\]', 'x'],
    ['\\begin{a*}x\\end{a*}', '\\begin{a*}x\\end{a*}'],
    ['$$x$$ y', undefined],
    ['$$x\\$$', undefined],
    ['$$$$', undefined],
    ['\\[x\\\\]', undefined],
    ['\\begin{a}x\\end{b}', undefined],
    ['\\begin{}x\\end{}', undefined],
    ['text', undefined],
  ])('reads %j', (block, expected) => {
    expect(readMathBlock(block, all)).toBe(expected);
  });

  it('reads only the syntax that is wanted', () => {
    expect(readMathBlock('$$x$$', new Set(['square']))).toBeUndefined();
    expect(readMathBlock('\\[x\\]', new Set(['dollar']))).toBeUndefined();
  });
});

describe('formulaText', () => {
  it.each([true, false])('can be read again (display: %s)', display => {
    expect(readFormulaText(formulaText('x', display))).toEqual({
      tex: 'x',
      display,
    });
  });

  it('is told from other text', () => {
    expect(readFormulaText('(x)')).toBeUndefined();
    expect(readFormulaText('\\(')).toBeUndefined();
  });
});

describe('renderFormula', () => {
  it('draws MathML that holds no source', () => {
    const html = renderFormula('\\frac{a}{b}', false);

    expect(html).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
    expect(html).not.toMatch(/annotation|semantics|frac\{/);
  });

  it('draws a block as a block', () => {
    expect(renderFormula('x', true)).toContain('display="block"');
  });

  it('shows the source of a formula with a mistake', () => {
    const html = renderFormula('\\nosuch{<b>', false);

    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<b>');
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{http://x/y.png}',
    '\\htmlStyle{position:fixed}{x}',
  ])('does nothing that would have to be trusted: %s', tex => {
    expect(renderFormula(tex, false)).not.toMatch(/<a |<img |style="position/);
  });

  it.each([
    ['an endless macro', '\\def\\a{\\a\\a}\\a'],
    ['groups nested deeper than the stack', '{'.repeat(9000)],
    ['a formula above the limit', 'x'.repeat(10_001)],
  ])('shows the source of %s', (_name, tex) => {
    expect(renderFormula(tex, false)).toContain(tex.slice(0, 5));
  });

  it('never throws and never lets markup through', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '\\frac',
            '{',
            '}',
            '<script>',
            '^',
            '_',
            '&',
            '\\\\',
          ),
          { maxLength: 12 },
        ),
        parts =>
          expect(renderFormula(parts.join(''), false)).not.toContain('<script'),
      ),
    );
  });
});
