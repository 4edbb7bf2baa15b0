import type { __Feature__ } from '@callboard/plugin-__domain__-common';
import type {
  __Feature__Position,
  __Features__Store,
} from '../__Features__Store';

/** The __featuresWords__ in memory, for tests of what lies above the store. */
export class InMemory__Features__Store implements __Features__Store {
  readonly #all: __Feature__[] = [];

  async list(options: { after?: __Feature__Position; limit: number }) {
    const { after, limit } = options;
    return this.#all
      .filter(item => !after || isBefore(item, after))
      .sort((a, b) => (isBefore(a, b) ? 1 : -1))
      .slice(0, limit);
  }

  async insert(__featureId__: __Feature__) {
    this.#all.push(__featureId__);
  }
}

function isBefore(a: __Feature__Position, b: __Feature__Position): boolean {
  return (
    a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
  );
}
