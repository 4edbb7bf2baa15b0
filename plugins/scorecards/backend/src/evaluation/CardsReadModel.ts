import type { Entity } from '@backstage/catalog-model';
import type { CheckOutcome, Scope } from '@callboard/plugin-scorecards-common';
import type { StoredLevel, StoredResult, StoredResults } from './Card';

/** An entity with its card. */
export interface ReadCard {
  entityRef: string;
  entity: Entity;
  /** ISO 8601; absent until it was evaluated for the first time. */
  evaluatedAt?: string;
  results: StoredResults;
  levels: StoredLevel[];
}

/** Which entities are listed; what is absent does not matter. */
export interface EntitiesFilter extends Scope {
  trackId?: string;
  rank?: number;
  kind?: string;
  type?: string;
  owner?: string;
  checkId?: string;
  outcome?: CheckOutcome;
}

/** An entity of a list, with what the list was asked by. */
export interface ReadEntity {
  entityRef: string;
  ownerRef?: string;
  /** On the track that was asked for. */
  rank?: number;
  /** Of the check that was asked for. */
  result?: StoredResult;
}

/** Part of a list that is in the order of references. */
export interface Slice {
  /** The reference after which it begins. */
  after?: string;
  limit: number;
}

/** Reads cards for screens. */
export interface CardsReadModel {
  /** @returns undefined for an entity that the catalog does not know */
  readCard(entityRef: string): Promise<ReadCard | undefined>;
  /** Of many entities, one query. */
  readLevels(
    entityRefs: readonly string[],
  ): Promise<(StoredLevel & { entityRef: string })[]>;
  listEntities(filter: EntitiesFilter, slice: Slice): Promise<ReadEntity[]>;
  /**
   * The cards with failing checks of entities with one of these owners.
   *
   * @param limit - most cards
   */
  listFailing(
    ownerRefs: readonly string[],
    limit: number,
  ): Promise<Omit<ReadCard, 'entity'>[]>;
}
