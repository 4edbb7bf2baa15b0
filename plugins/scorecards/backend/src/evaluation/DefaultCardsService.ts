import { InputError, NotFoundError } from '@backstage/errors';
import type {
  AttentionItem,
  CheckOutcome,
  EntityCard,
  LevelOfEntity,
  ListedEntity,
  ResultOfEntity,
  Track,
} from '@callboard/plugin-scorecards-common';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { attentionOf } from './attentionOf';
import type { CardReader } from './CardReader';
import type { CardsPage, EntitiesQuery } from './CardsService';
import type { CardsReadModel, Slice } from './CardsReadModel';
import { standingOf } from './standingOf';

/** Cards of somebody's own entities that are looked through. */
const OWN_CARDS = 500;

/** What {@link DefaultCardsService} needs. */
export interface DefaultCardsServiceOptions {
  reader: CardReader;
  cards: CardsReadModel;
  standards: Pick<StandardsInForce, 'current'>;
}

/** Reads cards and lists of them, whoever asks. */
export class DefaultCardsService {
  readonly #options: DefaultCardsServiceOptions;

  static create(options: DefaultCardsServiceOptions) {
    return new DefaultCardsService(options);
  }

  private constructor(options: DefaultCardsServiceOptions) {
    this.#options = options;
  }

  /**
   * The card of an entity of the catalog. One that has just come is in our copy
   * a few seconds later, and not evaluated until then.
   */
  async getCard(entityRef: string): Promise<EntityCard> {
    const card = await this.#options.reader.findCard(entityRef);
    return card ?? { entityRef, tracks: [], checks: [], staleSources: [] };
  }

  /** The levels of entities, one query. */
  async getLevels(entityRefs: readonly string[]) {
    return this.#options.reader.readLevels(entityRefs);
  }

  /**
   * @throws InputError for a level without its track
   * @throws NotFoundError for a track, level or check that does not exist
   */
  async listEntities(
    query: Omit<EntitiesQuery, keyof CardsPage>,
    slice: Slice,
  ): Promise<ListedEntity[]> {
    const { track: trackId, level, check, outcome, ...others } = query;
    const isLevelAsked = level !== undefined || query.rank !== undefined;
    if (isLevelAsked && trackId === undefined) {
      throw new InputError('level and rank: need track, the id of a track');
    }
    if (outcome !== undefined && check === undefined) {
      throw new InputError('outcome: needs check, the id of a check');
    }
    const track = trackId === undefined ? undefined : this.#track(trackId);
    if (check !== undefined) {
      this.#needCheck(check);
    }
    const rank =
      track && level !== undefined ? rankOf(track, level) : query.rank;
    const found = await this.#options.cards.listEntities(
      { ...others, trackId, rank, checkId: check, outcome },
      slice,
    );
    return found.map(({ entityRef, ownerRef, rank: reached, result }) => ({
      entityRef,
      ...(ownerRef !== undefined && { owner: ownerRef }),
      ...(track &&
        reached !== undefined && {
          standing: standingOf(track, { entityRef, rank: reached }),
        }),
      ...(result && { outcome: result.outcome }),
    }));
  }

  /** @throws NotFoundError for a check that does not exist */
  async listCheckResults(
    { check, outcome }: { check: string; outcome?: CheckOutcome },
    slice: Slice,
  ): Promise<ResultOfEntity[]> {
    this.#needCheck(check);
    const found = await this.#options.cards.listEntities(
      { checkId: check, outcome },
      slice,
    );
    return found.flatMap(({ entityRef, result }) =>
      result
        ? [
            {
              entityRef,
              checkId: check,
              checkVersion: result.version,
              outcome: result.outcome,
              since: result.since,
              reasons: result.reasons ?? [],
            },
          ]
        : [],
    );
  }

  /** @throws NotFoundError for a track or level that does not exist */
  async listTrackResults(
    { track: trackId, level }: { track: string; level?: string },
    slice: Slice,
  ): Promise<LevelOfEntity[]> {
    const track = this.#track(trackId);
    const found = await this.#options.cards.listEntities(
      { trackId, ...(level !== undefined && { rank: rankOf(track, level) }) },
      slice,
    );
    return found.map(({ entityRef, rank = 0 }) =>
      standingOf(track, { entityRef, rank }),
    );
  }

  /** What entities with one of these owners fail, the most pressing first. */
  async getAttention(ownerRefs: readonly string[]): Promise<AttentionItem[]> {
    const { cards, standards } = this.#options;
    return attentionOf(
      await cards.listFailing(ownerRefs, OWN_CARDS),
      standards.current(),
    );
  }

  #track(id: string): Track {
    const found = this.#options.standards.current().tracks.get(id);
    if (!found) {
      throw new NotFoundError(`There is no track ${id}`);
    }
    return found.track;
  }

  #needCheck(id: string) {
    if (!this.#options.standards.current().checks.has(id)) {
      throw new NotFoundError(`There is no check ${id}`);
    }
  }
}

function rankOf(track: Track, level: string): number {
  const index = track.levels.findIndex(({ id }) => id === level);
  if (index < 0 && level !== 'none') {
    throw new NotFoundError(`The track ${track.id} has no level ${level}`);
  }
  return index + 1;
}
