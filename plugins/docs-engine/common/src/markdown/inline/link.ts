import { Element } from '../Element';
import type { InlineContext, InlinePattern } from '../types';
import { matchBrackets } from './brackets';
import { cleanTitle, linkTargetReader } from './linkTarget';

/** `[text](target "title")`. */
export const link: InlinePattern = {
  triggers: '[',
  scan(text, inline) {
    const brackets = matchBrackets(text, '[]');
    const readTarget = linkTargetReader(text);
    return at => {
      const close = brackets.get(at);
      if (close === undefined || text[at - 1] === '!') {
        return undefined;
      }
      const target = readTarget(close + 1);
      if (!target) {
        return undefined;
      }
      const element = new Element('a', {
        href: inline.restore(target.url).trim(),
      });
      setTitle(element, target.title, inline);
      element.text = text.slice(at + 1, close);
      return { start: at, end: target.end, node: element };
    };
  },
};

/** `![alternative text](source "title")`. */
export const imageLink: InlinePattern = {
  triggers: '[',
  scan(text, inline) {
    let brackets: Map<number, number> | undefined;
    const readTarget = linkTargetReader(text);
    return at => {
      if (text[at - 1] !== '!') {
        return undefined;
      }
      brackets ??= matchBrackets(text, '[]');
      const close = brackets.get(at);
      if (close === undefined) {
        return undefined;
      }
      const target = readTarget(close + 1);
      if (!target) {
        return undefined;
      }
      const element = new Element('img', {
        src: inline.restore(target.url).trim(),
        alt: inline.restore(text.slice(at + 1, close)),
      });
      setTitle(element, target.title, inline);
      return { start: at - 1, end: target.end, node: element };
    };
  },
};

function setTitle(
  element: Element,
  title: string | undefined,
  inline: InlineContext,
) {
  if (title !== undefined) {
    element.attributes.set('title', cleanTitle(inline.restore(title)));
  }
}
