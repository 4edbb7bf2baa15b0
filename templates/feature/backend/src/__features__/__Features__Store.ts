import type { __Feature__ } from '@callboard/plugin-__domain__-common';

/** What the list is sorted by. */
export type __Feature__Position = Pick<__Feature__, 'createdAt' | 'id'>;

/** Keeps the __featuresWords__. */
export interface __Features__Store {
  /** Reads those after a position, newest first. */
  list(options: {
    after?: __Feature__Position;
    limit: number;
  }): Promise<__Feature__[]>;

  /** Keeps a new one. */
  insert(__featureId__: __Feature__): Promise<void>;
}
