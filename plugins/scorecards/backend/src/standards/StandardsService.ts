import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type { StandardVersion } from '@callboard/plugin-scorecards-common';
import type {
  Standard,
  StandardDefinitions,
  StandardKind,
} from './StandardsStore';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** Which page of a list is asked for. */
export interface PageQuery {
  cursor?: string;
  /** How many items the page may hold. */
  limit: number;
}

/** Which standards are asked for; without filters all. */
export interface StandardsQuery extends PageQuery {
  /** Only those that are for this entity. */
  applies?: string;
  /** Only those of this owner, an entity reference. */
  owner?: string;
  /** Only those with this text in their id or title. */
  q?: string;
}

/** What somebody wants a check or track to be. */
export interface StandardPut {
  id: string;
  /** As it was sent: checked by the service. */
  definition: unknown;
  /** Why, for the history. */
  message?: string;
  /** The version that the caller saw; 0 if there must be none. */
  version?: number;
}

/** What became of the removal of a check or track. */
export interface Removal {
  /** Titles of running campaigns that asked for it; they go on without it. */
  campaigns: string[];
}

/** What can be done with the checks, or with the tracks. */
export interface StandardsService<K extends StandardKind> {
  /**
   * Reads a page, sorted by title.
   *
   * @throws InputError for a cursor that this list did not give
   * @throws NotFoundError if `applies` names an entity that the caller cannot see
   */
  list(query: StandardsQuery, options: CallOptions): Promise<Page<Standard<K>>>;

  /** @throws NotFoundError if there is none in force */
  get(id: string, options: CallOptions): Promise<Standard<K>>;

  /**
   * Creates or changes one. The same definition again changes nothing.
   *
   * @throws InputError with all problems of the definition
   * @throws ConflictError if it is at another version than the caller saw, which
   *   says who changed it, or if a file owns it
   */
  put(edit: StandardPut, options: CallOptions): Promise<Standard<K>>;

  /**
   * Takes one out of force; its versions stay.
   *
   * @throws NotFoundError if there is none in force
   * @throws ConflictError if tracks use it, which names them, or if a file owns it
   */
  remove(id: string, options: CallOptions): Promise<Removal>;

  /**
   * Reads its versions, newest first, also after it was removed.
   *
   * @throws NotFoundError if there never was one
   */
  listVersions(
    id: string,
    query: PageQuery,
    options: CallOptions,
  ): Promise<Page<StandardVersion<StandardDefinitions[K]>>>;
}
