import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  New__Feature__,
  __Feature__,
  __Features__Page,
} from '@callboard/plugin-__domain__-common';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** Which page of the list is asked for. */
export interface __Features__Query {
  cursor?: string;
  /** How many items the page may hold. */
  limit: number;
}

/** What can be done with the __featuresWords__. */
export interface __Features__Service {
  /**
   * Reads a page, newest first.
   *
   * @throws InputError for a cursor that this list did not give
   */
  list__Features__(
    query: __Features__Query,
    options: CallOptions,
  ): Promise<__Features__Page>;

  /** Adds one, in the name of the caller. */
  create__Feature__(
    input: New__Feature__,
    options: CallOptions,
  ): Promise<__Feature__>;
}
