import type {
  EntityCard,
  LevelOfEntity,
} from '@callboard/plugin-scorecards-common';

/** Reads what the last evaluation said. No permissions are looked at here. */
export interface CardReader {
  /** @throws NotFoundError for an entity that the catalog does not know */
  readCard(entityRef: string): Promise<EntityCard>;
  /** The levels of many entities, one query; for lists and badges. */
  readLevels(entityRefs: readonly string[]): Promise<LevelOfEntity[]>;
}
