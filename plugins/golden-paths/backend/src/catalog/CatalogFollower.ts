import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DriftStore } from '../drift/DriftStore';
import type { LineageStore } from '../lineage/LineageStore';
import { ANNOTATION_SOURCE_TEMPLATE } from '../lineage/annotateCatalogInfo';
import type { TemplateCapture } from '../versions/TemplateCapture';
import { followedEntity } from './followedEntity';

/** Entities of one request. */
const PAGE_SIZE = 200;

/** Templates, and what says that it was made from one. */
const QUERIES: FilterPredicate[] = [
  { kind: 'Template' },
  { [`metadata.annotations.${ANNOTATION_SOURCE_TEMPLATE}`]: { $exists: true } },
];

/** What {@link CatalogFollower} needs. */
export interface CatalogFollowerOptions {
  auth: AuthService;
  capture: Pick<TemplateCapture, 'capture'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs' | 'streamEntities'>;
  drift: DriftStore;
  lineage: Pick<LineageStore, 'find' | 'remove'>;
  logger: LoggerService;
  /** Called after entities came up for comparison. */
  onDue(): void;
}

/** Takes over from the catalog which templates there are, and what was made from them. */
export class CatalogFollower {
  readonly #options: CatalogFollowerOptions;

  constructor(options: CatalogFollowerOptions) {
    this.#options = options;
  }

  /**
   * Looks at single entities.
   *
   * @returns those that the catalog does not have
   */
  async look(entityRefs: readonly string[]): Promise<string[]> {
    const entities = await this.#read(entityRefs);
    for (const entity of entities.values()) {
      await this.#take(entity);
    }
    return entityRefs.filter(ref => !entities.has(ref));
  }

  /** Looks at all templates and all that was made from them, and forgets what is gone. */
  async scan(signal?: AbortSignal): Promise<void> {
    const found = new Set<string>();
    for (const query of QUERIES) {
      for await (const entities of await this.#stream(query)) {
        for (const entity of entities) {
          if (signal?.aborted) {
            return;
          }
          found.add(stringifyEntityRef(entity));
          await this.#take(entity);
        }
      }
    }
    await this.#forget(found);
  }

  /** The templates that lie in a repository. */
  async listTemplatesIn(repositoryUrl: string): Promise<string[]> {
    const refs: string[] = [];
    const query = {
      kind: 'Template',
      [`metadata.annotations.${ANNOTATION_LOCATION}`]: {
        $hasPrefix: `url:${repositoryUrl}/`,
      },
    };
    for await (const entities of await this.#stream(query)) {
      refs.push(...entities.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }

  async #take(entity: Entity) {
    const { capture, drift, lineage, logger, onDue } = this.#options;
    try {
      if (entity.kind === 'Template') {
        await capture.capture(entity);
        return;
      }
      const known = await lineage.find(stringifyEntityRef(entity));
      const followed = followedEntity(entity, known?.template);
      if (followed) {
        await drift.follow(followed);
        onDue();
      }
    } catch (error) {
      logger.warn(
        `${stringifyEntityRef(entity)} could not be followed`,
        toError(error),
      );
    }
  }

  async #forget(found: ReadonlySet<string>) {
    const { drift, lineage, logger } = this.#options;
    const missed = (await drift.listFollowed()).filter(ref => !found.has(ref));
    for (let at = 0; at < missed.length; at += PAGE_SIZE) {
      const gone = await this.look(missed.slice(at, at + PAGE_SIZE));
      if (gone.length > 0) {
        logger.info(`Forgot ${gone.length} entities that are gone`);
        await drift.unfollow(gone);
        await lineage.remove(gone);
      }
    }
  }

  async #read(entityRefs: readonly string[]): Promise<Map<string, Entity>> {
    const { auth, catalog } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...entityRefs] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Map(
      items.flatMap(entity =>
        entity ? [[stringifyEntityRef(entity), entity]] : [],
      ),
    );
  }

  async #stream(query: FilterPredicate) {
    const { auth, catalog } = this.#options;
    return catalog.streamEntities(
      { query, pageSize: PAGE_SIZE, totalItems: 'exclude' },
      { credentials: await auth.getOwnServiceCredentials() },
    );
  }
}
