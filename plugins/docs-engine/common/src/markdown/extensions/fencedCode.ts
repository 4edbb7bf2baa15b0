import { plainRequest } from '../../highlight/CodeRequest';
import { renderCodeBlock } from '../../highlight/codeBlock';
import type { HighlightOptions } from '../../highlight/HighlightOptions';
import { readCodehiliteOptions } from '../../highlight/HighlightOptions';
import { escapeCode } from '../../highlight/renderTokens';
import { readMarkedLines } from '../fences/FenceHeader';
import { PageFences } from '../fences/PageFences';
import { scanPlainFences } from '../fences/scanPlainFences';
import type { PlainFence } from '../fences/scanPlainFences';
import { escapeAttribute } from '../serialize';
import type { Extension, Page, Pipeline, Preprocessor } from '../types';

const colourOptions = new Set([
  'hl_lines',
  'linenums',
  'guess_lang',
  'use_pygments',
  'css_class',
  'noclasses',
  'linenos',
]);

class FencedCode implements Preprocessor {
  private readonly look: HighlightOptions | undefined;
  private readonly withAttributes: boolean;

  constructor(
    pipeline: Pipeline,
    private readonly prefix: string,
  ) {
    this.look = pipeline.extensions.has('codehilite')
      ? readCodehiliteOptions(pipeline.optionsOf('codehilite'))
      : undefined;
    this.withAttributes = pipeline.extensions.has('attr_list');
  }

  run(text: string, page: Page): string {
    return scanPlainFences(text, fence =>
      page.stash.store(this.render(fence, page)),
    );
  }

  private render(fence: PlainFence, page: Page): string {
    const { code, language, classes, options } = fence;
    if (!this.look?.usePygments || isOff(options.get('use_pygments'))) {
      return this.renderPlain(fence);
    }
    const numbered = options.get('linenums');
    return renderCodeBlock(
      {
        ...plainRequest(code, language),
        classes,
        marked: readMarkedLines(options.get('hl_lines') ?? '') ?? new Set(),
      },
      {
        options: numbered
          ? { ...this.look, linenums: !isOff(numbered) }
          : this.look,
        budget: PageFences.of(page).budget,
      },
    );
  }

  private renderPlain(fence: PlainFence): string {
    const { code, language, classes, id, options } = fence;
    const own = this.withAttributes
      ? [...options].filter(([name]) => !colourOptions.has(name))
      : [];
    const pre = write([
      ['id', id],
      ['class', classes.join(' ')],
    ]);
    const inner = write([
      ['class', language && `${this.prefix}${language}`],
      ...own,
    ]);
    return `<pre${pre}><code${inner}>${escapeCode(code)}</code></pre>`;
  }
}

/**
 * `fenced_code`: fenced code at the margin, as Python-Markdown has it without
 * PyMdown. With `codehilite` the code is coloured.
 */
export const fencedCode: Extension = (pipeline, options) => {
  const prefix = options.lang_prefix;
  pipeline.preprocessors.register(
    'fenced_code_block',
    new FencedCode(pipeline, typeof prefix === 'string' ? prefix : 'language-'),
    25,
  );
};

function isOff(value: string | undefined): boolean {
  return value !== undefined && /^(?:false|no|off|0)$/i.test(value);
}

function write(attributes: Array<[string, string]>): string {
  return attributes
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}
