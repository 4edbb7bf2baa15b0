/** What lines say of values: the text that most of them give wins. */
export class Votes {
  readonly #counts = new Map<string, Map<string, number>>();

  add(values: ReadonlyMap<string, string>): void {
    for (const [name, text] of values) {
      const counts = this.#counts.get(name) ?? new Map<string, number>();
      this.#counts.set(name, counts.set(text, (counts.get(text) ?? 0) + 1));
    }
  }

  /** The winner of each value, by name. */
  winners(): Map<string, string> {
    return new Map(
      [...this.#counts].map(([name, counts]) => {
        const [[text]] = [...counts].sort(([, a], [, b]) => b - a);
        return [name, text];
      }),
    );
  }
}
