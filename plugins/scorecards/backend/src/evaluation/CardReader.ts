import type {
  EntityCard,
  LevelOfEntity,
} from '@callboard/plugin-scorecards-common';

/** Reads what the last evaluation said. No permissions are looked at here. */
export interface CardReader {
  /** @returns undefined for an entity that is not in the copy of the catalog */
  findCard(entityRef: string): Promise<EntityCard | undefined>;
  /** @throws NotFoundError for an entity that is not in the copy of the catalog */
  readCard(entityRef: string): Promise<EntityCard>;
  /** The levels of many entities, one query; for lists and badges. */
  readLevels(entityRefs: readonly string[]): Promise<LevelOfEntity[]>;
}
