import { Element } from '../Element';
import type { InlinePattern } from '../types';
import { asReferences } from './autolink';
import { isWordAt, isWordBefore } from './characters';

const SCHEME = /(?:https?|ftps?)$/i;
const SCHEME_LENGTH = 5;
const HOST_START = /[\p{L}\p{N}]/u;
const IN_URL = /[\p{L}\p{N}\-_.?,!'(){}[\]/+&@%$#=:"|~;]/u;
const ENDS_URL = /[\p{L}\p{N}\-/#@$+=]/u;
const IN_NAME = /[a-z0-9\-+._]/i;
const IN_HOST = /[a-z0-9\-._]/i;

/** The end of an address whose host begins at a position; -1 if there is none. */
function endOfUrl(text: string, host: number): number {
  if (!HOST_START.test(text[host] ?? '')) {
    return -1;
  }
  let end = -1;
  for (let at = host + 1; at < text.length && IN_URL.test(text[at]); at++) {
    if (ENDS_URL.test(text[at])) {
      end = at + 1;
    }
  }
  return end;
}

const isAtBorder = (text: string, at: number) =>
  text[at - 1] === '_' || !isWordBefore(text, at);

/**
 * Addresses in the text: with `http`, `https`, `ftp` or `ftps`, or from `www.` on.
 *
 * @param build - what an address becomes
 */
export function bareUrl(
  build: (url: string, written: string) => Element,
): InlinePattern {
  return {
    triggers: ':.',
    ancestorExclude: ['a'],
    scan: text => at => {
      let start = at;
      let host = at + 1;
      if (text.startsWith('://', at)) {
        const before = text.slice(Math.max(0, at - SCHEME_LENGTH), at);
        start = at - (SCHEME.exec(before)?.[0].length ?? 0);
        host = at + 3;
      } else if (/^www$/i.test(text.slice(Math.max(0, at - 3), at))) {
        start = at - 3;
      }
      const end =
        start < at && isAtBorder(text, start) ? endOfUrl(text, host) : -1;
      if (end < 0) {
        return undefined;
      }
      const written = text.slice(start, end);
      const url = text[at] === ':' ? written : `http://${written}`;
      return { start, end, node: build(url, written) };
    },
  };
}

/** The start of the name before an `@`; the position itself if there is none. */
function startOfName(text: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    IN_NAME.test(text[start - 1]) &&
    (text[start - 1] !== '.' || text[start] !== '.')
  ) {
    start -= 1;
  }
  if (text[at - 1] === '.') {
    return at;
  }
  if ('/@'.includes(text[start - 1] || ' ')) {
    const dot = text.slice(start, at).indexOf('.');
    start = dot < 0 ? at : start + dot;
  }
  return text[start] === '.' ? start + 1 : start;
}

/** Whether a host may end at a position: with a letter and no part of a word behind. */
const endsHost = (text: string, end: number) =>
  /[a-z]/i.test(text[end - 1]) &&
  !'@-'.includes(text[end] || ' ') &&
  !isWordAt(text, end);

/** The end of the host behind an `@`; -1 if what stands there is none. */
function endOfHost(text: string, from: number): number {
  let end = from;
  while (
    end < text.length &&
    IN_HOST.test(text[end]) &&
    (text[end] !== '.' || text[end + 1] !== '.')
  ) {
    end += 1;
  }
  const dots = text.slice(from, end).split('.').length - 1;
  for (let left = dots; left > 0 && !endsHost(text, end); left--) {
    end = text.lastIndexOf('.', end - 1);
  }
  return text.slice(from, end).includes('.', 1) && endsHost(text, end)
    ? end
    : -1;
}

/** Mail addresses in the text. */
export const bareMail: InlinePattern = {
  triggers: '@',
  ancestorExclude: ['a'],
  scan: text => at => {
    const start = startOfName(text, at);
    const end = start < at ? endOfHost(text, at + 1) : -1;
    if (end < 0) {
      return undefined;
    }
    const address = text.slice(start, end);
    const element = new Element('a', {
      href: asReferences(`mailto:${address}`),
    });
    element.text = asReferences(address);
    element.atomic = true;
    return { start, end, node: element };
  },
};
