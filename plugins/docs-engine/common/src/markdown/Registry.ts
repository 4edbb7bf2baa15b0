/**
 * Steps of one kind in the order in which they run: high priority first, and of
 * equal ones the earlier registered. The priorities are those that the
 * documentation of Python-Markdown and PyMdown give, because the order decides
 * what a text means.
 */
export class Registry<T> {
  private items: Array<{ name: string; item: T; priority: number }> = [];
  private sorted: T[] | undefined;

  /** Adds a step, or replaces the one of that name. */
  register(name: string, item: T, priority: number) {
    this.remove(name);
    this.items.push({ name, item, priority });
  }

  remove(name: string) {
    this.items = this.items.filter(entry => entry.name !== name);
    this.sorted = undefined;
  }

  has(name: string): boolean {
    return this.items.some(entry => entry.name === name);
  }

  get(name: string): T | undefined {
    return this.items.find(entry => entry.name === name)?.item;
  }

  get inOrder(): readonly T[] {
    this.sorted ??= [...this.items]
      .sort((a, b) => b.priority - a.priority)
      .map(({ item }) => item);
    return this.sorted;
  }
}
