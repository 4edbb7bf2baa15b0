import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions, ItemsPage } from '@callboard/http-client';
import { pageSchema } from '../json/pageSchema';
import { runSummarySchema } from './schemas';
import type { RunSummary } from './types';

/** What runs of templates came to, as pages use it. */
export interface RunsApi {
  /**
   * By template, those that saved the most time first.
   *
   * @param span - ISO 8601; runs that ended from `from` on and before `to`
   * @throws ResponseError when the backend refuses
   */
  summarizeRuns(span?: {
    from?: string;
    to?: string;
  }): Promise<ItemsPage<RunSummary>>;
}

/** {@link RunsApi} over HTTP, in browsers and backends. */
export class RunsClient implements RunsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async summarizeRuns(span: { from?: string; to?: string } = {}) {
    return this.#backend.read(pageSchema(runSummarySchema), '/runs/summary', {
      ...span,
    });
  }
}
