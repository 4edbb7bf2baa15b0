import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { TemplatePath, TemplateProblem } from './types';

/** The text of a template, and where in it its values are. */
export class TemplateSource {
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(text: string) {
    this.#document = parseDocument(text, { lineCounter: this.#lines });
  }

  /** What makes it no YAML. */
  get problems(): TemplateProblem[] {
    return this.#document.errors.map(({ message, pos }) => ({
      severity: 'error' as const,
      message: message.split(' at line ')[0],
      ...this.#at(pos[0]),
    }));
  }

  /** Its values as JSON. */
  get value(): unknown {
    return this.#document.toJS({ maxAliasCount: 100 });
  }

  /** @returns where a value begins, its key if it has one, or the nearest value around it */
  place(path: TemplatePath): Pick<TemplateProblem, 'line' | 'column'> {
    for (let length = path.length; length > 0; length--) {
      const offset = this.#offset(path.slice(0, length));
      if (offset !== undefined) {
        return this.#at(offset);
      }
    }
    return { line: 1, column: 1 };
  }

  #offset(path: TemplatePath): number | undefined {
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find(
        item => isPair(item) && isScalar(item.key) && item.key.value === last,
      );
      return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = this.#document.getIn(path, true) as
      { range?: [number, number, number] } | undefined;
    return node?.range?.[0];
  }

  #at(offset: number) {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}
