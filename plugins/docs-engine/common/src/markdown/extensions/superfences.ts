import { renderCodeBlock } from '../../highlight/codeBlock';
import type { CodeRequest } from '../../highlight/CodeRequest';
import { readHighlightOptions } from '../../highlight/HighlightOptions';
import { renderFormula } from '../../math/renderFormula';
import { codeWithFences } from '../fences/codeWithFences';
import { readCustomFences, renderCustomFence } from '../fences/customFence';
import type { CustomFence } from '../fences/customFence';
import { readLineNumbers, readMarkedLines } from '../fences/FenceHeader';
import type { FenceHeader } from '../fences/FenceHeader';
import { keepTabs, restoreTabs } from '../fences/keepTabs';
import { PageFences } from '../fences/PageFences';
import { scanFences } from '../fences/scanFences';
import type { Fence } from '../fences/scanFences';
import type { Extension, Page, Preprocessor } from '../types';

class Superfences implements Preprocessor {
  private readonly look;
  private readonly withAttributes: boolean;

  constructor(
    private readonly custom: readonly CustomFence[],
    options: Record<string, unknown>,
    pipeline: Parameters<Extension>[0],
  ) {
    const look = readHighlightOptions(pipeline.optionsOf('pymdownx.highlight'));
    this.look =
      typeof options.css_class === 'string' && options.css_class
        ? { ...look, cssClass: options.css_class }
        : look;
    this.withAttributes = pipeline.extensions.has('attr_list');
  }

  run(text: string, page: Page): string {
    const fences = PageFences.of(page);
    const replaced = scanFences(text, {
      accepts: header =>
        this.kindOf(header) !== undefined || this.isCodeHeader(header),
      replace: read => {
        const fence = { ...read, code: restoreTabs(read.code) };
        const placeholder = page.stash.store(this.render(fence, fences));
        fences.sources.set(placeholder, {
          prefix: fence.prefix,
          source: restoreTabs(fence.source),
          lines: restoreTabs(fence.lines),
        });
        return placeholder;
      },
    });
    return restoreTabs(replaced);
  }

  private render(fence: Fence, fences: PageFences): string {
    const kind = this.kindOf(fence.header);
    if (kind?.format === 'math') {
      return `<div class="arithmatex">${renderFormula(fence.code, true)}</div>`;
    }
    if (kind) {
      return renderCustomFence(kind, fence, this.withAttributes);
    }
    const request = this.requestOf(fence, fences.count);
    fences.count++;
    return renderCodeBlock(request, {
      options: this.look,
      budget: fences.budget,
    });
  }

  private kindOf(header: FenceHeader): CustomFence | undefined {
    if (!header.braced && header.options.size > 0) {
      return undefined;
    }
    return (
      this.custom.find(({ name }) => name === header.language) ??
      this.custom.find(({ name }) => name === '*')
    );
  }

  private isCodeHeader({ braced, options }: FenceHeader): boolean {
    if (braced) {
      return true;
    }
    const marked = options.get('hl_lines');
    const numbers = options.get('linenums');
    return (
      [...options.keys()].every(isCodeOption) &&
      (options.size === 0 || this.look.usePygments) &&
      (marked === undefined || readMarkedLines(marked) !== undefined) &&
      (numbers === undefined || readLineNumbers(numbers) !== undefined)
    );
  }

  private requestOf({ header, code }: Fence, index: number): CodeRequest {
    const { language, classes, id, options } = header;
    const { usePygments } = this.look;
    const attributes = this.withAttributes
      ? [...options].filter(([name]) => !usePygments || !isCodeOption(name))
      : [];
    return {
      code,
      language,
      classes,
      id,
      attributes: new Map(attributes),
      title: options.get('title'),
      marked: readMarkedLines(options.get('hl_lines') ?? '') ?? new Set(),
      numbers: readLineNumbers(options.get('linenums') ?? ''),
      index,
    };
  }
}

/**
 * `pymdownx.superfences`: fenced code at any depth of lists, quotes, admonitions
 * and tabs, and fences of other kinds, such as diagrams.
 */
export const superfences: Extension = (pipeline, options) => {
  const { preprocessors, blocks } = pipeline;
  const fences = new Superfences(
    readCustomFences(options.custom_fences),
    options,
    pipeline,
  );
  preprocessors.register('fenced_code_block', fences, 25);
  if (options.preserve_tabs === true) {
    preprocessors.register('preserve_tabs', { run: keepTabs }, 31);
  }
  if (options.disable_indented_code_blocks === true) {
    blocks.remove('code');
  } else {
    blocks.register('code', codeWithFences, 80);
  }
};

function isCodeOption(name: string): boolean {
  return name === 'hl_lines' || name === 'linenums' || name === 'title';
}
