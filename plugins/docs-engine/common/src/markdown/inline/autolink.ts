import { Element } from '../Element';
import type { InlinePattern } from '../types';

const SCHEME = /^(?:https?|ftps?):\/\//i;

/** What stands between `<` and the next `>`. */
export function angleContent(text: string, at: number): string | undefined {
  let end = at + 1;
  while (end < text.length && text[end] !== '<' && text[end] !== '>') {
    end += 1;
  }
  return text[end] === '>' ? text.slice(at + 1, end) : undefined;
}

function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const host = text.slice(at + 1);
  return at > 0 && host !== '' && !/[ !]/.test(name) && !host.includes(' ');
}

/** A text in character references, which simple collectors of addresses overlook. */
export function asReferences(text: string): string {
  let result = '';
  for (const character of text) {
    result += `\u0002amp\u0003#${character.codePointAt(0)};`;
  }
  return result;
}

/**
 * An address in angle brackets.
 *
 * @param build - what it becomes
 */
export function angleUrl(
  build: (url: string, written: string) => Element,
): InlinePattern {
  return {
    triggers: '<',
    scan: (text, inline) => at => {
      const content = angleContent(text, at);
      if (content === undefined || !SCHEME.test(content)) {
        return undefined;
      }
      const node = build(inline.restore(content), content);
      return { start: at, end: at + content.length + 2, node };
    },
  };
}

export const autolink = angleUrl((url, written) => {
  const element = new Element('a', { href: url });
  element.text = written;
  element.atomic = true;
  return element;
});

/** A mail address in angle brackets, written as character references. */
export const automail: InlinePattern = {
  triggers: '<',
  scan(text, inline) {
    return at => {
      const content = angleContent(text, at);
      if (content === undefined || !isMailAddress(content)) {
        return undefined;
      }
      const address = inline.restore(content).replace(/^mailto:/, '');
      const element = new Element('a', {
        href: asReferences(`mailto:${address}`),
      });
      element.text = asReferences(address);
      element.atomic = true;
      return { start: at, end: at + content.length + 2, node: element };
    };
  },
};
