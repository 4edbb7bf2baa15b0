import type { LineNumbers } from '../../highlight/CodeRequest';
import { readAttributes } from './readAttributes';

/** How many lines a fence may mark. */
const MAX_MARKED = 10_000;

/** What stands behind the back-ticks or tildes that open a fence. */
export interface FenceHeader {
  language: string;
  /** Classes beside the language. */
  classes: string[];
  id: string;
  /** Everything that is written as `name="value"`. */
  options: Map<string, string>;
  /** Written in braces: unknown options are attributes, not mistakes. */
  braced: boolean;
}

/**
 * Reads the header of a fence: `python title="a.py"` or `{.python .extra #id}`.
 *
 * @returns undefined if the line opens no fence
 */
export function readFenceHeader(header: string): FenceHeader | undefined {
  const text = header.trim();
  if (text.startsWith('{')) {
    return text.endsWith('}') && text.indexOf('}') === text.length - 1
      ? readBraces(text.slice(1, -1))
      : undefined;
  }
  return readWords(text);
}

/** The lines that `hl_lines` names, such as `1 3-4`; undefined if it is none. */
export function readMarkedLines(value: string): Set<number> | undefined {
  const lines = new Set<number>();
  let left = MAX_MARKED;
  for (const part of value.split(/ +/)) {
    const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part);
    if (!range) {
      return undefined;
    }
    const first = Number(range[1]);
    const last = Number(range[2] ?? first);
    for (let line = first; line <= last && left > 0; line++) {
      lines.add(line);
      left--;
    }
  }
  return lines;
}

/** What `linenums` says: first number, step, special; undefined if it is none. */
export function readLineNumbers(value: string): LineNumbers | undefined {
  const parts = value.split(/ +/);
  if (!parts.every(part => /^\d{1,9}$/.test(part))) {
    return undefined;
  }
  const [start, step = 1, special] = parts.map(Number);
  return {
    start,
    step: Math.max(1, step),
    ...(special === undefined ? {} : { special }),
  };
}

function readBraces(text: string): FenceHeader {
  const inner = text.startsWith(':') ? text.slice(1) : text;
  const { classes, id, options } = readAttributes(inner);
  const [language = '', ...others] = classes;
  return { language, classes: others, id, options, braced: true };
}

function readWords(text: string): FenceHeader | undefined {
  const [word] = /^\.?[\p{L}\p{N}_#.+-]*/u.exec(text) ?? [''];
  const options = new Map<string, string>();
  // A first option without a language before it begins like a language.
  const language = text[word.length] === '=' ? '' : word;
  let rest = text.slice(language.length).trimStart();
  while (rest) {
    const name = /^[a-z_]{1,40}=(["'])/.exec(rest);
    const end = name ? rest.indexOf(name[1], name[0].length) : -1;
    if (!name || end < 0) {
      return undefined;
    }
    options.set(name[0].slice(0, -2), rest.slice(name[0].length, end));
    rest = rest.slice(end + 1).trimStart();
  }
  return {
    language: language.startsWith('.') ? language.slice(1) : language,
    classes: [],
    id: '',
    options,
    braced: false,
  };
}
