/** An expression that gives a value of the form, as it is or as JSON. */
const EXPRESSION = /\$\{\{-?\s*(.*?)\s*-?\}\}/g;
const PLAIN = /^values\.(\w+)(\s*\|\s*dump)?$/;

/** Fewer characters around an expression are found in too many lines. */
const MIN_STATIC = 3;

interface NamedValue {
  name: string;
  isJson: boolean;
}

/** A line of a template, or a path, that gives values of the form. */
export class LinePattern {
  readonly #pattern: RegExp;
  readonly #names: NamedValue[];

  private constructor(pattern: RegExp, names: NamedValue[]) {
    this.#pattern = pattern;
    this.#names = names;
  }

  /** @returns undefined when the line says nothing of any value */
  static of(line: string): LinePattern | undefined {
    const names: NamedValue[] = [];
    const texts = line.split(EXPRESSION).map((part, index) => {
      if (index % 2 === 0) {
        return escape(part);
      }
      const [, name, dump] = PLAIN.exec(part) ?? [];
      if (name === undefined) {
        return '.*?';
      }
      names.push({ name, isJson: dump !== undefined });
      return '(.+?)';
    });
    const fixed = line.replace(EXPRESSION, '').replace(/\s/g, '');
    if (fixed.length < MIN_STATIC || /\{%|\{#/.test(fixed)) {
      return undefined;
    }
    return new LinePattern(new RegExp(`^${texts.join('')}$`), names);
  }

  /** Whether a line has one. */
  static isExpression(line: string): boolean {
    return /\$\{\{|\{%|\{#/.test(line);
  }

  /** A pattern of the paths that a path with expressions can come to be. */
  static ofPath(path: string): RegExp {
    const texts = path
      .replace(/\{%.*?%\}/g, '')
      .split(EXPRESSION)
      .map((part, index) => (index % 2 === 0 ? escape(part) : '[^/]+'));
    return new RegExp(`^${texts.join('')}$`);
  }

  /** The values that a line gives, by name; undefined when it does not fit. */
  match(line: string): Map<string, string> | undefined {
    const found = this.#pattern.exec(line);
    if (!found) {
      return undefined;
    }
    const values = new Map<string, string>();
    for (const [index, { name, isJson }] of this.#names.entries()) {
      const text = isJson ? fromJson(found[index + 1]) : found[index + 1];
      if (text === undefined || (values.get(name) ?? text) !== text) {
        return undefined;
      }
      values.set(name, text);
    }
    return values;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function fromJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
