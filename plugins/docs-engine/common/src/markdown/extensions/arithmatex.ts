import { formulaText, readFormulaText } from '../../math/formulaText';
import { readMathBlock } from '../../math/mathBlock';
import { dollarScanner, roundScanner } from '../../math/mathInLine';
import { renderFormula } from '../../math/renderFormula';
import { Element } from '../Element';
import type {
  BlockProcessor,
  Extension,
  InlinePattern,
  TreeProcessor,
} from '../types';

const CLASS = 'arithmatex';

const drawFormulas: TreeProcessor = {
  run(root, page) {
    const open: Element[] = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      const formula =
        element.atomic && element.attribute('class') === CLASS
          ? readFormulaText(element.text)
          : undefined;
      if (formula) {
        element.text = page.stash.store(
          renderFormula(formula.tex, formula.display),
        );
      }
      for (const child of element.children) {
        open.push(child);
      }
    }
  },
};

/**
 * `pymdownx.arithmatex`: formulas, drawn as MathML when the page is built,
 * whichever way `generic` would leave them to the browser.
 */
export const arithmatex: Extension = (pipeline, options) => {
  const inSpans = syntaxOf(options.inline_syntax, ['dollar', 'round']);
  const inBlocks = syntaxOf(options.block_syntax, [
    'dollar',
    'square',
    'begin',
  ]);
  pipeline.escapes.add('$');
  pipeline.inline.register(
    'arithmatex-inline',
    formulaInLine(inSpans, {
      tag: tagOf(options.inline_tag, 'span'),
      smart: options.smart_dollar !== false,
    }),
    189.9,
  );
  pipeline.blocks.register(
    'arithmatex-block',
    formulaBlock(inBlocks, tagOf(options.block_tag, 'div')),
    79.9,
  );
  // Behind all that make ids and titles of the text.
  pipeline.tree.register('arithmatex-drawn', drawFormulas, 0.5);
};

function formulaInLine(
  syntax: ReadonlySet<string>,
  { tag, smart }: { tag: string; smart: boolean },
): InlinePattern {
  const hasDollar = syntax.has('dollar');
  const hasRound = syntax.has('round');
  return {
    retries: true,
    triggers: `${hasDollar ? '$' : ''}${hasRound ? '\\' : ''}`,
    scan(text, inline) {
      const dollar = dollarScanner(text, smart);
      const round = roundScanner(text);
      return at => {
        const isDollar = text[at] === '$';
        if (!isDollar && text[at + 1] !== '(') {
          return undefined;
        }
        const found = isDollar ? dollar(at) : round(at);
        return (
          found && {
            start: at,
            end: found.end,
            node: formulaElement(
              tag,
              formulaText(inline.restore(found.tex), false),
            ),
          }
        );
      };
    },
  };
}

function formulaBlock(
  syntax: ReadonlySet<string>,
  tag: string,
): BlockProcessor {
  return {
    test: (_parent, block) => block[0] === '$' || block[0] === '\\',
    run(parent, blocks) {
      const tex = readMathBlock(blocks.peek(), syntax);
      if (tex === undefined) {
        return false;
      }
      blocks.take();
      parent.children.push(formulaElement(tag, formulaText(tex, true)));
      return true;
    },
  };
}

function formulaElement(tag: string, text: string): Element {
  const element = new Element(tag, { class: CLASS });
  element.text = text;
  element.atomic = true;
  return element;
}

function syntaxOf(value: unknown, fallback: string[]): ReadonlySet<string> {
  return new Set(
    Array.isArray(value)
      ? value.filter((name): name is string => typeof name === 'string')
      : fallback,
  );
}

function tagOf(value: unknown, fallback: string): string {
  return typeof value === 'string' && /^(?:div|span|p|i|code)$/.test(value)
    ? value
    : fallback;
}
