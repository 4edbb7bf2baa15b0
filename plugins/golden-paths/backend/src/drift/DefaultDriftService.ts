import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import type { LineageStore } from '../lineage/LineageStore';
import type { TemplateCapture } from '../versions/TemplateCapture';
import type { DefaultUpdatePlans } from './DefaultUpdatePlans';
import type { FindUpdates } from './DriftService';
import type { DriftFilter, DriftStore, StoredDrift } from './DriftStore';

/** What {@link DefaultDriftService} needs. */
export interface DefaultDriftOptions {
  capture: Pick<TemplateCapture, 'captureRef'>;
  findUpdates: FindUpdates;
  lineage: Pick<LineageStore, 'find'>;
  logger: LoggerService;
  plans: Pick<DefaultUpdatePlans, 'compare'>;
  store: DriftStore;
  /** Has what is due compared soon. */
  wake(): void;
}

/** How far services are from their templates. */
export class DefaultDriftService {
  readonly #options: DefaultDriftOptions;

  static create(options: DefaultDriftOptions) {
    return new DefaultDriftService(options);
  }

  private constructor(options: DefaultDriftOptions) {
    this.#options = options;
  }

  async list(
    filter: DriftFilter,
    page: { after?: string; limit: number },
  ): Promise<StoredDrift[]> {
    return this.#options.store.list(filter, page);
  }

  /** Adds to each service of a list what it was made with. */
  async addOrigins(drifts: readonly Drift[]): Promise<Drift[]> {
    return Promise.all(
      drifts.map(async drift => ({
        ...drift,
        ...(await this.#originOf(drift.entityRef)),
      })),
    );
  }

  /** Adds what others know of the services of a list. */
  async complete(drifts: readonly StoredDrift[]): Promise<Drift[]> {
    const updates = await this.#options.findUpdates(
      drifts.map(({ entityRef }) => entityRef),
    );
    return drifts.map(drift => {
      const update = updates.get(drift.entityRef);
      return update ? { ...drift, update } : drift;
    });
  }

  /** @throws NotFoundError when it is from no template */
  async get(entityRef: string): Promise<Drift> {
    const { store } = this.#options;
    const stored = await store.find(entityRef);
    if (!stored) {
      throw new NotFoundError(
        `${entityRef} is not known to be from a template`,
      );
    }
    const [drift] = await this.complete([await this.#compare(stored)]);
    return drift;
  }

  /** Looks at the template, too, and has the result kept. */
  async refresh(entityRef: string): Promise<Drift> {
    const { capture, store, wake } = this.#options;
    const stored = await store.find(entityRef);
    if (stored) {
      await capture.captureRef(stored.templateRef).catch(() => undefined);
    }
    const drift = await this.get(entityRef);
    await store.dueNow({ entityRef });
    wake();
    return drift;
  }

  async #compare(stored: StoredDrift): Promise<Drift> {
    const { logger, plans } = this.#options;
    try {
      const { drift } = await plans.compare(stored);
      return drift;
    } catch (error) {
      const { message: problem } = toError(error);
      logger.debug(`${stored.entityRef} could not be compared: ${problem}`);
      return {
        ...stored,
        ...(await this.#originOf(stored.entityRef)),
        problem,
      };
    }
  }

  async #originOf(
    entityRef: string,
  ): Promise<Pick<Drift, 'answers' | 'source'>> {
    const known = await this.#options.lineage.find(entityRef);
    return known ? { answers: known.answers, source: known.source } : {};
  }
}
