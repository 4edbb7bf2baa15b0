import type { ItemsPage, PageRequest } from '@callboard/http-client';
import type { HistoryItem } from './types';

/** Whose history is listed. */
export interface HistoryQuery extends PageRequest {
  entityRef: string;
}

/** What was done to entities, as pages use it. */
export interface HistoryApi {
  /**
   * Newest first.
   *
   * @throws ResponseError when the backend refuses
   */
  listHistory(query: HistoryQuery): Promise<ItemsPage<HistoryItem>>;
}
