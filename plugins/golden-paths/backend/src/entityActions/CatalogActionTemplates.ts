import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { RevalidatingCache } from '@callboard/backend-kit';
import type { ActionTemplates } from './ActionTemplates';
import { readEntityAction } from './readEntityAction';
import type { ActionTemplate } from './readEntityAction';

const FRESH_MS = 60_000;
/** How long the list of before serves while the catalog cannot be read. */
const USABLE_MS = 15 * 60_000;

/** What {@link CatalogActionTemplates} needs. */
export interface CatalogActionTemplatesOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntities'>;
  logger: LoggerService;
}

/**
 * {@link ActionTemplates} of the catalog, read once a minute for all callers. A
 * template whose `spec.entityAction` cannot be read is left out and logged.
 */
export class CatalogActionTemplates implements ActionTemplates {
  readonly #options: CatalogActionTemplatesOptions;
  readonly #cache = new RevalidatingCache<ActionTemplate[]>({ maxEntries: 1 });
  /** What was logged already, by template. */
  readonly #told = new Map<string, string>();

  static create(options: CatalogActionTemplatesOptions) {
    return new CatalogActionTemplates(options);
  }

  private constructor(options: CatalogActionTemplatesOptions) {
    this.#options = options;
  }

  async list(): Promise<ActionTemplate[]> {
    return this.#cache.get('all', async () => ({
      value: await this.#read(),
      freshMs: FRESH_MS,
      usableMs: USABLE_MS,
    }));
  }

  async #read(): Promise<ActionTemplate[]> {
    const { auth, catalog } = this.#options;
    const { items } = await catalog.getEntities(
      {
        filter: { kind: 'Template' },
        fields: ['kind', 'metadata', 'spec.entityAction', 'spec.steps'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.flatMap(template => this.#readOne(template) ?? []);
  }

  #readOne(template: Entity): ActionTemplate | undefined {
    try {
      return readEntityAction(template);
    } catch (error) {
      const ref = stringifyEntityRef(template);
      const message = `${ref} is offered on no entity: ${toError(error).message}`;
      if (this.#told.get(ref) !== message) {
        this.#told.set(ref, message);
        this.#options.logger.warn(message);
      }
      return undefined;
    }
  }
}
