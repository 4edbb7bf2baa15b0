import type {
  Check,
  CheckDefinition,
  StandardSource,
  StandardVersion,
  Stored,
  Track,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';

/** What people define, by kind. */
export interface StandardDefinitions {
  check: CheckDefinition;
  track: TrackDefinition;
}

/** Kinds of standards. */
export type StandardKind = keyof StandardDefinitions;

/** A check or a track. */
export type Standard<K extends StandardKind> = StandardDefinitions[K] & Stored;

/** All that is in force at one moment. */
export interface StandardsInStore {
  /** Counts up with each change of any of them. */
  revision: string;
  checks: Check[];
  tracks: Track[];
}

/** A check or track that is new, changed or gone. */
export interface StandardChange {
  kind: StandardKind;
  id: string;
  /** Whether other files are to be read because of it. */
  filesChanged: boolean;
}

/** Another version of a check or track, or the first. */
export interface StandardEdit<K extends StandardKind> {
  kind: K;
  definition: StandardDefinitions[K];
  source: StandardSource;
  by: string;
  message?: string;
  /** See {@link StandardChange.filesChanged}. */
  filesChanged: boolean;
}

/** Keeps checks and tracks with their versions. */
export interface StandardsStore {
  readRevision(): Promise<string>;

  /** All at the same moment. */
  readInForce(): Promise<StandardsInStore>;

  /** Versions before one, newest first; also of what was deleted. */
  listVersions<K extends StandardKind>(
    standard: { kind: K; id: string },
    page: { before?: number; limit: number },
  ): Promise<StandardVersion<StandardDefinitions[K]>[]>;

  /**
   * Runs changes that nobody else's come between, in any process: all are kept
   * if `run` returns, none if it throws.
   */
  exclusively<T>(run: (writer: StandardsWriter) => Promise<T>): Promise<T>;

  /**
   * Hands over the changes that were kept and not handed over yet, each to one
   * process. They are forgotten when `take` returns and come again if it throws.
   */
  handOver(take: (changes: StandardChange[]) => Promise<void>): Promise<void>;
}

/** What can be done within {@link StandardsStore.exclusively}. */
export interface StandardsWriter {
  readInForce(): Promise<Omit<StandardsInStore, 'revision'>>;

  /** Keeps it under its next version, also if it was deleted before. */
  put<K extends StandardKind>(edit: StandardEdit<K>): Promise<Standard<K>>;

  /** Takes it out of force; its versions stay. */
  remove(gone: StandardChange & { by: string }): Promise<void>;
}
