import { InputError } from '@backstage/errors';
import type {
  FactCollector,
  ScorecardsCollectorExtensionPoint,
} from '@callboard/plugin-scorecards-node';

/** Holds the collectors of this portal. */
export class CollectorRegistry implements ScorecardsCollectorExtensionPoint {
  readonly #collectors = new Map<string, FactCollector>();

  static create() {
    return new CollectorRegistry();
  }

  private constructor() {}

  addCollector(...collectors: FactCollector[]): void {
    for (const collector of collectors) {
      const { id, title } = collector;
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        throw new InputError(
          `The id of a collector of facts must be lower-case letters, digits and dashes, not '${id}' (${title})`,
        );
      }
      if (id === 'entity') {
        throw new InputError(
          `The id 'entity' stands for entities themselves; the collector of facts ${title} must have another`,
        );
      }
      const other = this.#collectors.get(id);
      if (other) {
        throw new InputError(
          `Two collectors of facts have the id '${id}': ${other.title} and ${title}`,
        );
      }
      this.#collectors.set(id, collector);
    }
  }

  /** All of them, in the order they were added. */
  list(): FactCollector[] {
    return [...this.#collectors.values()];
  }
}
