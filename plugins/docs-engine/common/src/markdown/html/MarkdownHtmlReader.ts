import { blockLevelTags } from '../blockLevel';
import { Element } from '../Element';
import type { Page } from '../types';
import type { TagToken } from './HtmlScanner';
import { htmlAttributes } from './htmlAttributes';
import { type MarkdownMode, markdownMode } from './markdownMode';
import { RawHtmlReader } from './RawHtmlReader';

interface OpenElement {
  element: Element;
  mode: MarkdownMode | undefined;
}

/**
 * Takes raw HTML out of a text, and builds trees of the elements in which
 * Markdown is asked for by a `markdown` attribute.
 */
export class MarkdownHtmlReader extends RawHtmlReader {
  private readonly open: OpenElement[] = [];

  /** @param elements - receives the trees by the number of their placeholder */
  constructor(
    source: string,
    page: Page,
    private readonly elements: Map<number, Element>,
  ) {
    super(source, page);
  }

  override allowsSpecial(at: number): boolean {
    return this.open.length > 0 || super.allowsSpecial(at);
  }

  override holdsPlainText(name: string): boolean {
    return (
      super.holdsPlainText(name) ||
      (this.top?.element.tag === name &&
        (name === 'script' || name === 'style'))
    );
  }

  override startTag(tag: TagToken) {
    const isBlock = blockLevelTags.has(tag.name) && this.startsBlock(tag);
    if (tag.name === 'hr' && isBlock) {
      this.emptyTag(tag);
      return;
    }
    if (!isBlock) {
      this.inlineTag(tag);
      return;
    }
    const attributes = htmlAttributes(this.source.slice(tag.start, tag.end));
    const mode = markdownMode(
      tag.name,
      attributes.get('markdown'),
      this.top?.mode,
    );
    const isRaw = mode === undefined || mode === 'off';
    if (this.inRaw || (isRaw && this.open.length === 0)) {
      super.startTag(tag);
    } else if (this.open.length >= this.page.limits.nesting) {
      this.inlineTag(tag);
    } else {
      this.openElement(tag, mode, attributes);
    }
  }

  override endTag(tag: TagToken) {
    const depth = this.inRaw
      ? -1
      : this.open.findLastIndex(({ element }) => element.tag === tag.name);
    if (depth < 0) {
      this.inlineTag(tag, true);
      return;
    }
    const [{ element }] = this.open;
    this.open.length = depth;
    if (depth === 0) {
      this.stashElement(element);
      this.inTail = !this.isBlankFrom(tag.end);
    }
  }

  protected override close() {
    if (this.raw.length > 0) {
      return;
    }
    if (this.open.length > 0) {
      const [{ element }] = this.open;
      this.open.length = 0;
      this.stashElement(element);
    }
  }

  protected override addText(text: string) {
    if (this.inRaw || !this.top) {
      super.addText(text);
    } else {
      appendText(this.top.element, text);
    }
  }

  protected override addEmpty(start: number, end: number, isBlock: boolean) {
    if (this.inRaw || this.open.length === 0) {
      super.addEmpty(start, end, isBlock);
      return;
    }
    const placeholder = this.page.stash.store(this.source.slice(start, end));
    this.addText(
      isBlock && this.atLineStart(start) ? `\n${placeholder}\n\n` : placeholder,
    );
  }

  private get top(): OpenElement | undefined {
    return this.open[this.open.length - 1];
  }

  /** A tag that stays in its text; where no Markdown is read it is kept as it is. */
  private inlineTag(tag: TagToken, isEnd = false) {
    if (this.inRaw) {
      if (isEnd) {
        super.endTag(tag);
      } else {
        super.startTag(tag);
      }
      return;
    }
    const text = this.source.slice(tag.start, tag.end);
    this.addText(this.top?.mode === 'off' ? this.page.stash.store(text) : text);
  }

  private openElement(
    tag: TagToken,
    mode: MarkdownMode | undefined,
    attributes: Map<string, string>,
  ) {
    const paragraph = this.open.findLastIndex(
      ({ element }) => element.tag === 'p',
    );
    if (paragraph >= 0) {
      this.endTag({ ...tag, name: 'p' });
    }
    const element = new Element(tag.name);
    for (const [name, value] of attributes) {
      element.attributes.set(name, value);
    }
    element.attributes.set('markdown', mode ?? 'off');
    this.top?.element.children.push(element);
    this.open.push({ element, mode });
  }

  private stashElement(element: Element) {
    this.endLine();
    this.elements.set(this.page.stash.size, element);
    this.out.push(this.page.stash.store(''), '\n\n');
  }
}

function appendText(element: Element, text: string) {
  const { last } = element;
  if (last) {
    last.tail += text;
  } else {
    element.text += text;
  }
}
