import { Readable } from 'node:stream';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { TechDocsDocument } from '@backstage/plugin-techdocs-node';
import { docsEntities } from '../shared/docsEntities';
import { IndexEntry, pageDocuments } from './pageDocuments';
import { SiteAddress } from './DocsIndexClient';

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'relations',
];

/** As the stock collator writes it. */
interface PageDocument extends TechDocsDocument {
  entityTitle?: string;
  componentType: string;
  type: string;
}

/** What {@link DocsCollatorFactory} needs. */
export interface DocsCollatorOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  client: { entries(site: SiteAddress): AsyncIterable<IndexEntry> };
  /** Such as `/docs/:namespace/:kind/:name/:path`. */
  locationTemplate: string;
  legacyPathCasing: boolean;
}

/**
 * Collects the pages of all docs for the search, one site after another: at any
 * time it holds one page of entities and a piece of one index. The documents
 * are those of the stock collator, so that its result item and permission work.
 */
export class DocsCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'techdocs';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: DocsCollatorOptions;

  constructor(options: DocsCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents(), { highWaterMark: 16 });
  }

  async *#documents(): AsyncGenerator<PageDocument> {
    const { catalog, auth } = this.#options;
    for await (const entity of docsEntities({
      catalog,
      auth,
      fields: FIELDS,
    })) {
      for await (const entry of pageDocuments(this.#read(entity))) {
        yield this.#document(entity, entry);
      }
    }
  }

  async *#read(entity: Entity): AsyncGenerator<IndexEntry> {
    const { client, logger } = this.#options;
    try {
      yield* client.entries(this.#address(entity));
    } catch (error) {
      logger.warn(
        `The docs of ${stringifyEntityRef(entity)} are left out of the search: ${
          toError(error).message
        }`,
      );
    }
  }

  #address(entity: Entity): SiteAddress {
    const { kind, metadata } = entity;
    const cased = (text: string) =>
      this.#options.legacyPathCasing ? text : text.toLowerCase();
    return {
      namespace: cased(metadata.namespace ?? 'default'),
      kind: cased(kind),
      name: cased(metadata.name),
    };
  }

  #document(entity: Entity, entry: IndexEntry): PageDocument {
    const { metadata, spec } = entity;
    const address = { ...this.#address(entity), path: entry.location };
    return {
      title: unescapeHtml(entry.title),
      text: unescapeHtml(entry.text ?? ''),
      location: this.#options.locationTemplate.replace(
        /:(namespace|kind|name|path)/g,
        (_, part: keyof typeof address) => address[part],
      ),
      ...address,
      entityTitle: metadata.title,
      componentType: spec?.type?.toString() ?? 'other',
      type: spec?.type?.toString() ?? 'other',
      lifecycle: spec?.lifecycle?.toString() ?? '',
      owner: ownerOf(entity),
      authorization: { resourceRef: stringifyEntityRef(entity) },
    };
  }
}

function ownerOf(entity: Entity): string {
  const relation = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  return relation ? parseEntityRef(relation.targetRef).name : '';
}

const CHARACTERS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:amp|lt|gt|quot|#39);/g,
    character => CHARACTERS[character],
  );
}
