import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type {
  AttentionItem,
  CheckOutcome,
  EntityCard,
  LevelOfEntity,
  ListedEntity,
  ResultOfEntity,
  Scope,
} from '@callboard/plugin-scorecards-common';

/** On whose behalf something is read. */
export interface CardsCall {
  credentials: BackstageCredentials;
}

/** Which page of a list is asked for. */
export interface CardsPage {
  cursor?: string;
  limit: number;
}

/** Which entities are listed. */
export interface EntitiesQuery extends CardsPage, Scope {
  track?: string;
  /** Id of a level of the track, or `none`. */
  level?: string;
  /** Number of levels reached on the track. */
  rank?: number;
  kind?: string;
  type?: string;
  /** Entity reference. */
  owner?: string;
  check?: string;
  outcome?: CheckOutcome;
}

/** Cards, for those who may see their entities. */
export interface CardsService {
  /** @throws NotFoundError for an entity that is not there or may not be seen */
  getCard(entityRef: string, call: CardsCall): Promise<EntityCard>;

  /** In the order of references, without those that may not be seen. */
  listEntities(
    query: EntitiesQuery,
    call: CardsCall,
  ): Promise<Page<ListedEntity>>;

  /** Levels of those of the entities that may be seen. */
  getLevels(entityRefs: string[], call: CardsCall): Promise<LevelOfEntity[]>;

  /**
   * What a check says of the entities that it is for.
   *
   * @throws NotFoundError for a check that does not exist
   */
  listCheckResults(
    query: CardsPage & { check: string; outcome?: CheckOutcome },
    call: CardsCall,
  ): Promise<Page<ResultOfEntity>>;

  /**
   * Where entities are on a track.
   *
   * @throws NotFoundError for a track that does not exist
   */
  listTrackResults(
    query: CardsPage & { track: string; level?: string },
    call: CardsCall,
  ): Promise<Page<LevelOfEntity>>;

  /** What the caller's own entities fail, the most pressing first, at most 100. */
  getAttention(call: CardsCall): Promise<AttentionItem[]>;
}
