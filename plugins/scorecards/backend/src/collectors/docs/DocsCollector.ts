import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type { FactDescription } from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import { z } from 'zod';
import type { HostClient } from '../hosts/HostClient';

const OWN_DOCS = 'backstage.io/techdocs-ref';
const DOCS_OF_ANOTHER = 'backstage.io/techdocs-entity';

const metadataSchema = z.object({
  site_name: z.string().optional(),
  build_timestamp: z.number().optional(),
  files: z.array(z.string()).optional(),
});

/** Tells what TechDocs has published for an entity. */
export class DocsCollector implements FactCollector {
  readonly id = 'docs';
  readonly title = 'Documentation';
  readonly description =
    'Whether an entity has docs in TechDocs, how many pages, and when they were built.';
  readonly facts: readonly FactDescription[] = [
    {
      name: 'hasDocs',
      type: 'boolean',
      title: 'Has docs',
      description: `Whether the entity names docs, by ${OWN_DOCS} or ${DOCS_OF_ANOTHER}.`,
    },
    {
      name: 'built',
      type: 'boolean',
      title: 'Docs are built',
      description: 'Whether TechDocs has published them.',
    },
    {
      name: 'pages',
      type: 'number',
      title: 'Number of pages',
      description: 'Pages of the published site. Absent until it is built.',
    },
    {
      name: 'updatedAt',
      type: 'date',
      title: 'Docs were built at',
      description: 'When the published site was built.',
    },
  ];
  readonly every: HumanDuration = { hours: 1 };
  readonly #techDocs: HostClient;

  constructor(options: { techDocs: HostClient }) {
    this.#techDocs = options.techDocs;
  }

  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const site = siteOf(entity);
    if (!site) {
      return { hasDocs: false, built: false };
    }
    const path = [site.namespace, site.kind, site.name]
      .map(encodeURIComponent)
      .join('/');
    const metadata = await this.#techDocs.ask({
      path: `/metadata/techdocs/${path}`,
      schema: metadataSchema,
      signal,
    });
    if (!metadata) {
      return { hasDocs: true, built: false };
    }
    const { build_timestamp: builtAt, files } = metadata.body;
    return {
      hasDocs: true,
      built: true,
      ...(files && { pages: files.filter(isPage).length }),
      ...(builtAt && { updatedAt: new Date(builtAt).toISOString() }),
    };
  }
}

function siteOf(entity: Entity) {
  const { kind, metadata } = entity;
  const { name, namespace = 'default', annotations = {} } = metadata;
  if (annotations[DOCS_OF_ANOTHER]) {
    return parseEntityRef(annotations[DOCS_OF_ANOTHER]);
  }
  return annotations[OWN_DOCS] ? { kind, namespace, name } : undefined;
}

function isPage(file: string): boolean {
  return file.endsWith('.html') && !/(^|\/)404\.html$/.test(file);
}
