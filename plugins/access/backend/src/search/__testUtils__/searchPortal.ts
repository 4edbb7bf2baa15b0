import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import searchPlugin from '@backstage/plugin-search-backend';
import type {
  IndexableDocument,
  SearchResultSet,
} from '@backstage/plugin-search-common';
import type { JsonObject } from '@backstage/types';
import type {
  Condition,
  PolicyDocument,
  Rule,
} from '@callboard/plugin-access-common';
import { permissionPlugin } from '../../enforce/permissionPlugin';
import { publish } from '../../enforce/__testUtils__/policies';
import {
  catalogOf,
  startTestPortal,
  untilFilled,
} from '../../enforce/__testUtils__/testPortal';
import { searchModuleDirect } from '../searchModuleDirect';
import { collatorOf } from './collator';
import type { Shelf } from './collator';

/** An entity that belongs to the user `owner`. */
export function entityOf(
  kind: 'Component' | 'Resource',
  name: string,
  owner: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      labels: { tier: owner === 'ada' ? 'One' : 'two' },
      annotations: {
        'backstage.io/managed-by-location': 'url:test',
        'backstage.io/managed-by-origin-location': 'url:test',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: `user:${owner}` },
  };
}

/** What is found of an entity. */
export function documentOf(entity: Entity): IndexableDocument {
  const { name } = entity.metadata;
  return {
    title: name,
    text: `${entity.kind} ${name} takes payments`,
    location: `/catalog/${name}`,
    authorization: { resourceRef: stringifyEntityRef(entity) },
  };
}

/** Lets those who are signed in read entities that meet a condition, if any. */
export function readersPolicy(condition?: Condition): PolicyDocument {
  const rules: Rule[] = condition
    ? [
        {
          id: 'read',
          effect: 'allow',
          roles: ['people'],
          match: {
            permissions: ['catalog.entity.read'],
            resourceTypes: ['catalog-entity'],
          },
          condition,
        },
      ]
    : [];
  return {
    roles: [{ id: 'people', title: 'People', members: ['signed-in'] }],
    rules,
    defaults: { read: 'deny', other: 'deny' },
  };
}

/** What a portal with a search starts with. */
export interface SearchPortalOptions {
  entities: Entity[];
  condition: Condition;
  /** Further documents. */
  shelves?: Shelf[];
  config?: JsonObject;
  engine?: BackendFeature;
}

/** A backend with a catalog and a search, each entity indexed once. */
export async function startSearchPortal(options: SearchPortalOptions) {
  const { entities, shelves = [], condition, config } = options;
  const published = publish(readersPolicy(condition));
  const documents = entities.map(documentOf);
  const collator = collatorOf([
    {
      type: 'software-catalog',
      permission: catalogEntityReadPermission,
      documents,
    },
    ...shelves,
  ]);
  const portal = await startTestPortal({
    published,
    config: {
      catalog: { rules: [{ allow: ['Component', 'Resource'] }] },
      ...config,
    },
    features: [
      catalogPlugin,
      catalogOf(entities),
      permissionPlugin,
      searchPlugin,
      options.engine ?? searchModuleDirect,
      collator.feature,
    ],
  });
  await untilFilled(portal, entities.length);
  await collator.index();

  const search = async (user: string, query: Record<string, string> = {}) => {
    const { status, body } = await portal.ask(
      `/search/query?${new URLSearchParams({ term: '', ...query })}`,
      { user: `user:default/${user}` },
    );
    expect(status).toBe(200);
    return body as SearchResultSet;
  };
  return {
    ...portal,
    documents,
    index: collator.index,
    /** Publishes another policy for readers. */
    publish(other?: Condition) {
      published.current = publish(readersPolicy(other)).current;
    },
    search,
    /** Titles on all pages, and on how many these were. */
    async searchAll(user: string, query: Record<string, string> = {}) {
      const pages: SearchResultSet[] = [];
      let cursor: string | undefined;
      do {
        const page = await search(user, {
          ...query,
          ...(cursor && { pageCursor: cursor }),
        });
        pages.push(page);
        cursor = page.nextPageCursor;
      } while (cursor);
      return {
        pages: pages.map(({ results }) => results.length),
        totals: [...new Set(pages.map(page => page.numberOfResults))],
        titles: pages.flatMap(page =>
          page.results.map(({ document }) => document.title),
        ),
      };
    },
  };
}

/** A running portal with a search. */
export type SearchPortal = Awaited<ReturnType<typeof startSearchPortal>>;
