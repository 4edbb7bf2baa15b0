import { PluginHttpClient } from '@callboard/http-client';
import type {
  ClientOptions,
  ItemsPage,
  PageRequest,
} from '@callboard/http-client';
import { pageSchema } from '../json/pageSchema';
import { entityPath } from './entityPath';
import { lineageSchema, recordedUseSchema } from './schemas';
import type { Lineage, TaskRecord } from './types';

/** Which lineage is listed. */
export interface LineageQuery extends PageRequest {
  /** Entity ref. */
  template?: string;
  entityRef?: string;
}

/**
 * Where entities come from. Every method throws a `ResponseError` when the
 * backend refuses.
 */
export interface LineageApi {
  /** Ordered by entity ref. */
  listLineage(query?: LineageQuery): Promise<ItemsPage<Lineage>>;
  /** 404 when it is from no template. */
  getLineage(entityRef: string): Promise<Lineage>;
}

/** {@link LineageApi} over HTTP, in browsers and backends. */
export class LineageClient implements LineageApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listLineage(query: LineageQuery = {}) {
    return this.#backend.read(pageSchema(lineageSchema), '/lineage', {
      ...query,
    });
  }

  async getLineage(entityRef: string) {
    return this.#backend.read(
      lineageSchema,
      `/lineage/${entityPath(entityRef)}`,
    );
  }

  /**
   * Tells of a task that is about to publish files; for services only. Saying
   * it again does no harm.
   *
   * @returns the version of the template that the files are from
   */
  async recordTask(record: TaskRecord): Promise<{ version: string }> {
    return this.#backend.send(recordedUseSchema, '/lineage/records', {
      method: 'POST',
      body: record,
    });
  }
}
