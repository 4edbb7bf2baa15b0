/** A block of code and what its fence asks for. */
export interface CodeRequest {
  code: string;
  /** As the fence names it; empty if it names none. */
  language: string;
  /** Classes beside the language. */
  classes: readonly string[];
  id?: string;
  attributes: ReadonlyMap<string, string>;
  title?: string;
  /** Lines that are marked, from 1, whatever the first number is. */
  marked: ReadonlySet<number>;
  /** Line numbers that the fence asks for. */
  numbers?: LineNumbers;
  /** How many fences of the page stand before it; undefined for indented code. */
  index?: number;
}

/** Which numbers are shown beside the lines of a block. */
export interface LineNumbers {
  /** Number of the first line; 0 turns numbers off. */
  start: number;
  /** Only multiples of it are shown. */
  step: number;
  /** Multiples of it are marked; 0 for none, undefined for what the options say. */
  special?: number;
}

/** A request for code of which nothing but the language is said. */
export function plainRequest(code: string, language = ''): CodeRequest {
  return {
    code,
    language,
    classes: [],
    attributes: new Map(),
    marked: new Set(),
  };
}
