import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { pageSchema } from '../json/pageSchema';
import type { HistoryApi, HistoryQuery } from './HistoryApi';
import { historyItemSchema } from './schemas';

/** {@link HistoryApi} over HTTP, in browsers and backends. */
export class HistoryClient implements HistoryApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listHistory(query: HistoryQuery) {
    return this.#backend.read(pageSchema(historyItemSchema), '/history', {
      ...query,
    });
  }
}
