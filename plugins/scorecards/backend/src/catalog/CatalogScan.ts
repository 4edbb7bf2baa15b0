import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntitySnapshotsStore } from './EntitySnapshotsStore';
import { snapshotOf } from './snapshotOf';

/** Entities of one request. */
const PAGE_SIZE = 500;

/** What a scan needs. */
export interface CatalogScanOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  logger: LoggerService;
  store: EntitySnapshotsStore;
  /** Kinds to keep, in lower case. */
  kinds: readonly string[];
  /** Has what changed handed on. */
  announce(): Promise<void>;
  /** Called with entities that are gone. */
  onRemoved(entityRefs: string[]): Promise<void>;
}

/** Compares the whole catalog with what scorecards keep of it. */
export class CatalogScan {
  readonly #options: CatalogScanOptions;

  constructor(options: CatalogScanOptions) {
    this.#options = options;
  }

  /**
   * Reads all entities, a page at a time. Only a scan that came to its end can
   * find entities missing.
   *
   * @throws what the catalog throws; what was read until then is kept
   */
  async run(signal?: AbortSignal): Promise<void> {
    const { auth, catalog, kinds, store, announce } = this.#options;
    const found: string[] = [];
    const pages = catalog.streamEntities(
      {
        query: { kind: { $in: [...kinds] } },
        pageSize: PAGE_SIZE,
        totalItems: 'exclude',
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const entities of pages) {
      if (signal?.aborted) {
        return;
      }
      const written = await store.save(entities.map(snapshotOf));
      found.push(...entities.map(entity => stringifyEntityRef(entity)));
      if (written.length > 0) {
        await announce();
      }
    }
    await this.#close(found);
  }

  async #close(found: string[]) {
    const { logger, store, announce, onRemoved } = this.#options;
    const removed = await store.closeScan(found);
    await store.rebuildGroups();
    if (removed.length > 0) {
      logger.info(
        `Forgot ${removed.length} entities that the catalog does not have any more`,
      );
      await onRemoved(removed);
    }
    await announce();
  }
}
