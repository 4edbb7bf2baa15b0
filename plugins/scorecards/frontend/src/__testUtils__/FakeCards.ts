import { NotFoundError } from '@backstage/errors';
import type {
  CardsApi,
  EntitiesQuery,
  EntityCard,
  LevelOfEntity,
  ListedEntity,
} from '@callboard/plugin-scorecards-common';

/** Cards that are held in memory. */
export class FakeCards implements CardsApi {
  readonly cards = new Map<string, EntityCard>();

  readonly levels: LevelOfEntity[] = [];

  readonly listed: ListedEntity[] = [];

  /** What was asked of {@link listEntities} and {@link getLevels}. */
  readonly asked: (EntitiesQuery | string[])[] = [];

  /** Thrown by every call while it is set. */
  failure?: Error;

  constructor(...cards: EntityCard[]) {
    cards.forEach(card => this.cards.set(card.entityRef, card));
  }

  async getCard(entityRef: string) {
    this.#maybeFail();
    const card = this.cards.get(entityRef);
    if (!card) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    return card;
  }

  async listEntities(query: EntitiesQuery = {}) {
    this.#maybeFail();
    this.asked.push(query);
    return { items: this.listed };
  }

  async getLevels(entityRefs: string[]) {
    this.#maybeFail();
    this.asked.push(entityRefs);
    return this.levels.filter(({ entityRef }) =>
      entityRefs.includes(entityRef),
    );
  }

  async getBadgeUrl(entityRef: string, track: string) {
    return `/badges/${entityRef}/${track}.svg`;
  }

  #maybeFail() {
    if (this.failure) {
      throw this.failure;
    }
  }
}
