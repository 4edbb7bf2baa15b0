import type { PolicyVersion } from '@callboard/plugin-access-common';
import type { PoliciesStore, PoliciesWriter } from '../PoliciesStore';

/** The versions in memory, for tests of what lies above the store. */
export class InMemoryPoliciesStore implements PoliciesStore {
  /** Set to let all calls fail, as when the database is away. */
  problem?: Error;
  #all = new Map<number, PolicyVersion>();
  #last: Promise<unknown> = Promise.resolve();

  async list(options: { before?: number; limit: number }) {
    this.#check();
    return [...this.#all.values()]
      .filter(({ version }) => version < (options.before ?? Infinity))
      .sort((a, b) => b.version - a.version)
      .slice(0, options.limit)
      .map(({ document, ...summary }) => structuredClone(summary));
  }

  async read(version: number) {
    this.#check();
    return structuredClone(this.#all.get(version));
  }

  async readPublishedNumber() {
    return (await this.readPublished())?.version;
  }

  async readPublished() {
    this.#check();
    return structuredClone(
      [...this.#all.values()].find(({ status }) => status === 'published'),
    );
  }

  async exclusively<T>(run: (writer: PoliciesWriter) => Promise<T>) {
    this.#check();
    const done = this.#last.then(() => this.#transact(run));
    this.#last = done.catch(() => {});
    return done;
  }

  async #transact<T>(run: (writer: PoliciesWriter) => Promise<T>) {
    const before = new Map(this.#all);
    try {
      return await run({
        read: version => this.read(version),
        readPublished: () => this.readPublished(),
        insert: async version => {
          const numbered = { ...version, version: this.#all.size + 1 };
          this.#put(numbered);
          return numbered;
        },
        replace: async version => this.#put(version),
      });
    } catch (error) {
      this.#all = before;
      throw error;
    }
  }

  #put(version: PolicyVersion) {
    this.#all.set(version.version, structuredClone(version));
    const published = [...this.#all.values()].filter(
      ({ status }) => status === 'published',
    );
    if (published.length > 1) {
      throw new Error('Two versions cannot be published at the same time');
    }
  }

  #check() {
    if (this.problem) {
      throw this.problem;
    }
  }
}
