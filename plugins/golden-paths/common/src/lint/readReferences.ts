import type { TemplatePath } from './types';

/** A value that an expression reads, e.g. `['steps', 'fetch', 'output', 'url']`. */
export interface Reference {
  names: string[];
  /** Of the text with the expression. */
  path: TemplatePath;
}

const EXPRESSION = /\$\{\{([\s\S]*?)\}\}|\{%([\s\S]*?)%\}/g;
const TOKEN =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_][\w]*|\[\s*(?:"[^"]*"|'[^']*')\s*\]|\[|\]|\.|\S/g;
const ROOTS = new Set(['parameters', 'steps', 'secrets', 'environment']);

/**
 * Finds what the expressions of a value read.
 *
 * @param value - JSON with texts such as `${{ parameters.name }}`
 * @param path - of the value
 */
export function readReferences(
  value: unknown,
  path: TemplatePath,
): Reference[] {
  if (typeof value === 'string') {
    return [...value.matchAll(EXPRESSION)].flatMap(([, output, statement]) =>
      namesIn(output ?? statement).map(names => ({ names, path })),
    );
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      readReferences(item, [...path, index]),
    );
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) =>
        readReferences(item, [...path, key]),
      )
    : [];
}

/**
 * Finds what one expression reads.
 *
 * @param expression - without its braces
 */
export function namesIn(expression: string): string[][] {
  const found: string[][] = [];
  let current: string[] | undefined;
  let before = '';
  for (const [token] of expression.matchAll(TOKEN)) {
    const key = /^\[\s*["'](.*)["']\s*\]$/.exec(token)?.[1];
    if (current && key !== undefined) {
      current.push(key);
    } else if (current && before === '.' && /^\w/.test(token)) {
      current.push(token);
    } else if (token !== '.') {
      current = undefined;
      if (ROOTS.has(token) && before !== '.') {
        current = [token];
        found.push(current);
      }
    }
    before = token;
  }
  return found;
}
