import type {
  CardsApi,
  LevelOfEntity,
} from '@callboard/plugin-scorecards-common';

/** Of one request; the backend takes no more. */
const MOST_AT_ONCE = 500;
const FRESH_FOR_MS = 60_000;

type Levels = readonly LevelOfEntity[];

interface Waiting {
  resolve: (levels: Levels) => void;
  reject: (error: unknown) => void;
}

/**
 * Collects the entities whose levels are asked for in the same moment, and asks
 * for them together: one request for a page of rows. What was answered is good
 * for a minute.
 */
export class LevelBatch {
  readonly #cardsApi: Pick<CardsApi, 'getLevels'>;
  readonly #answers = new Map<
    string,
    { at: number; levels: Promise<Levels> }
  >();
  #waiting = new Map<string, Waiting>();

  constructor(cardsApi: Pick<CardsApi, 'getLevels'>) {
    this.#cardsApi = cardsApi;
  }

  /** Reads the levels of an entity on all its tracks. */
  levelsOf(entityRef: string): Promise<Levels> {
    const known = this.#answers.get(entityRef);
    if (known && Date.now() - known.at < FRESH_FOR_MS) {
      return known.levels;
    }
    const levels = new Promise<Levels>((resolve, reject) => {
      if (this.#waiting.size === 0) {
        setTimeout(() => this.#ask());
      }
      this.#waiting.set(entityRef, { resolve, reject });
    });
    this.#answers.set(entityRef, { at: Date.now(), levels });
    levels.catch(() => this.#answers.delete(entityRef));
    return levels;
  }

  #ask() {
    const all = [...this.#waiting];
    this.#waiting = new Map();
    for (let start = 0; start < all.length; start += MOST_AT_ONCE) {
      this.#askFor(all.slice(start, start + MOST_AT_ONCE));
    }
  }

  async #askFor(part: [string, Waiting][]) {
    try {
      const levels = await this.#cardsApi.getLevels(part.map(([ref]) => ref));
      part.forEach(([ref, { resolve }]) =>
        resolve(levels.filter(({ entityRef }) => entityRef === ref)),
      );
    } catch (error) {
      part.forEach(([, { reject }]) => reject(error));
    }
  }
}
