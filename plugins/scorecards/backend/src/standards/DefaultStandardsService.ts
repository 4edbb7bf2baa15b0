import { isDeepStrictEqual } from 'node:util';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { audited, nameOf, readPage } from '@callboard/backend-kit';
import type { CompiledRule } from '@callboard/plugin-scorecards-common';
import { z } from 'zod';

import type { CampaignUses } from './CampaignUses';
import { definitionOf } from './definitionOf';
import type { KindOfStandard } from './kinds';
import {
  checkEditable,
  checkUnused,
  checkVersion,
  refuseProblems,
} from './refusals';
import type { StandardsSnapshot } from './StandardsInForce';
import type {
  CallOptions,
  PageQuery,
  StandardPut,
  StandardsQuery,
  StandardsService,
} from './StandardsService';
import type { Standard, StandardKind, StandardsStore } from './StandardsStore';

const positionSchema = z.object({ title: z.string(), id: z.string() });
const versionSchema = z.object({ version: z.number().int() });

/** What the service needs. */
export interface DefaultStandardsServiceOptions<K extends StandardKind> {
  kind: KindOfStandard<K>;
  store: StandardsStore;
  /** What is in force, read now. */
  latest: () => Promise<StandardsSnapshot>;
  /** Called after a change was kept, and before the call returns. */
  changed: () => Promise<void>;
  auditor: AuditorService;
  catalog: CatalogService;
  campaigns: Pick<CampaignUses, 'find'>;
}

/** The rules of the life of checks, and of tracks. */
export class DefaultStandardsService<
  K extends StandardKind,
> implements StandardsService<K> {
  readonly #options: DefaultStandardsServiceOptions<K>;

  static create<K extends StandardKind>(
    options: DefaultStandardsServiceOptions<K>,
  ) {
    return new DefaultStandardsService(options);
  }

  private constructor(options: DefaultStandardsServiceOptions<K>) {
    this.#options = options;
  }

  async list(query: StandardsQuery, options: CallOptions) {
    const { kind, latest } = this.#options;
    const isAskedFor = await this.#filter(query, options);
    const found = kind
      .listIn(await latest())
      .filter(isAskedFor)
      .map(({ standard }) => standard)
      .sort(byTitle);
    return readPage({
      query,
      position: positionSchema,
      read: async (after, limit) =>
        found
          .filter(standard => !after || byTitle(standard, after) > 0)
          .slice(0, limit),
      positionOf: ({ title, id }) => ({ title, id }),
    });
  }

  async get(id: string) {
    const { kind, latest } = this.#options;
    const found = kind
      .listIn(await latest())
      .find(({ standard }) => standard.id === id);
    if (!found) {
      throw new NotFoundError(`There is no ${kind.name} ${id}`);
    }
    return found.standard;
  }

  async put(edit: StandardPut, { credentials }: CallOptions) {
    const { kind, store, auditor, changed } = this.#options;
    const { id, message, version } = edit;
    const event = {
      eventId: `${kind.name}-put`,
      severityLevel: 'medium' as const,
      credentials,
      meta: { [kind.name]: id, ...(message && { message }) },
      describe: (standard: Standard<K>) => ({ version: standard.version }),
    };
    return audited(auditor, event, async () => {
      const definition = kind.parse(edit.definition);
      const put = await store.exclusively(async writer => {
        const all = await writer.readInForce();
        const present = kind.listOf(all).find(each => each.id === id);
        checkEditable(kind.name, present);
        checkVersion(kind.name, { present, version });
        refuseProblems(kind.findMisfits(definition, all));
        if (
          present &&
          isDeepStrictEqual(definitionOf(present), { ...definition })
        ) {
          return present;
        }
        return writer.put({
          kind: kind.name,
          definition,
          source: { type: 'portal' },
          by: nameOf(credentials),
          ...(message && { message }),
          filesChanged: kind.readsOtherFiles(definition, present),
        });
      });
      await changed();
      return put;
    });
  }

  async remove(id: string, { credentials }: CallOptions) {
    const { kind, store, auditor, changed, campaigns } = this.#options;
    const event = {
      eventId: `${kind.name}-delete`,
      severityLevel: 'medium' as const,
      credentials,
      meta: { [kind.name]: id },
    };
    return audited(auditor, event, async () => {
      await store.exclusively(async writer => {
        const all = await writer.readInForce();
        const present = kind.listOf(all).find(each => each.id === id);
        if (!present) {
          throw new NotFoundError(`There is no ${kind.name} ${id}`);
        }
        checkEditable(kind.name, present);
        checkUnused({ kind: kind.name, id }, all);
        await writer.remove({
          kind: kind.name,
          id,
          by: nameOf(credentials),
          filesChanged: kind.readsOtherFiles(undefined, present),
        });
      });
      await changed();
      return { campaigns: await campaigns.find(kind.name, id) };
    });
  }

  async listVersions(id: string, query: PageQuery) {
    const { kind, store } = this.#options;
    const page = await readPage({
      query,
      position: versionSchema,
      read: (after, limit) =>
        store.listVersions(
          { kind: kind.name, id },
          { ...(after && { before: after.version }), limit },
        ),
      positionOf: ({ version }) => ({ version }),
    });
    if (page.items.length === 0 && query.cursor === undefined) {
      throw new NotFoundError(`There never was a ${kind.name} ${id}`);
    }
    return page;
  }

  async #filter(
    { applies, owner, q }: StandardsQuery,
    { credentials }: CallOptions,
  ) {
    const entity =
      applies === undefined
        ? undefined
        : await this.#options.catalog.getEntityByRef(applies, { credentials });
    if (applies !== undefined && !entity) {
      throw new NotFoundError(`There is no entity ${applies}`);
    }
    const text = q?.trim().toLowerCase();
    const now = new Date();
    return (found: { standard: Standard<K>; appliesTo: CompiledRule }) => {
      const { id, title, owner: ownedBy } = found.standard;
      const isFor =
        !entity ||
        found.appliesTo.evaluate({ entity, facts: {}, now }).outcome === 'pass';
      const isOwned =
        owner === undefined || owner.toLowerCase() === ownedBy.toLowerCase();
      return (
        isFor &&
        isOwned &&
        (!text || `${id} ${title}`.toLowerCase().includes(text))
      );
    };
  }
}

function byTitle(
  a: { title: string; id: string },
  b: { title: string; id: string },
): number {
  return a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en');
}
