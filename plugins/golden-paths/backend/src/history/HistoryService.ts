import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type { HistoryItem } from '@callboard/plugin-golden-paths-common';

/** Whose history is read, and which page of it. */
export interface HistoryQuery {
  entityRef: string;
  cursor?: string;
  limit: number;
}

/** What was done to entities. */
export interface HistoryService {
  /**
   * Newest first.
   *
   * @throws NotFoundError when there is no such entity for the caller,
   *   NotAllowedError without the permission `golden-paths.read`
   */
  list(
    query: HistoryQuery,
    call: { credentials: BackstageCredentials },
  ): Promise<Page<HistoryItem>>;
}
