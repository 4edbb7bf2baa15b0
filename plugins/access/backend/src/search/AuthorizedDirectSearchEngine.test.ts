import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { SearchQuery } from '@backstage/plugin-search-common';
import type { PermissionEngine } from '@callboard/backend-kit';
import { AuthorizedDirectSearchEngine } from './AuthorizedDirectSearchEngine';
import type { AuthorizedDirectSearchEngineOptions } from './AuthorizedDirectSearchEngine';

const credentials = mockCredentials.user('user:default/ada');
const readBook = createPermission({
  name: 'library.book.read',
  attributes: { action: 'read' },
  resourceType: 'book',
});
const readNotes = createPermission({
  name: 'notes.read',
  attributes: { action: 'read' },
});
const types = {
  'software-catalog': { visibilityPermission: catalogEntityReadPermission },
  techdocs: { visibilityPermission: catalogEntityReadPermission },
  book: { visibilityPermission: readBook },
  note: { visibilityPermission: readNotes },
  page: {},
};
const ofEntities: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'ANY', resourceType: 'catalog-entity', params: {} },
};
const allowed: PolicyDecision = { result: AuthorizeResult.ALLOW };
const denied: PolicyDecision = { result: AuthorizeResult.DENY };

interface Situation {
  decisions: Record<string, PolicyDecision>;
  /** What the only rule of the catalog writes as its query. */
  query?: unknown;
  hasCatalog?: boolean;
  isReadable?: boolean;
}

/** An engine that tells which way a search went. */
function engineIn(situation: Situation) {
  const { decisions, isReadable = true, hasCatalog = true } = situation;
  const { query = { key: 'kind' } } = situation;
  const asked: string[] = [];
  const decide = async (requests: { permission: { name: string } }[]) =>
    requests.map(({ permission }) => {
      asked.push(permission.name);
      return decisions[permission.name] ?? allowed;
    });
  const way =
    (name: string) =>
    async ({ types: found }: SearchQuery, how: unknown) => ({
      results: [],
      way: name,
      types: found,
      how,
    });
  const rule = { name: 'ANY', toQuery: () => query };
  const entities = {
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    ruleset: { getRuleByName: () => rule },
  };
  // What a search does not touch is left out of what it is given.
  const engine = new AuthorizedDirectSearchEngine({
    auth: mockServices.auth(),
    catalog: { areReadable: async () => isReadable },
    direct: { query: way('open'), queryVisible: way('visible') },
    permissionEngine: {
      permissions: [],
      resourceTypes: new Map(
        hasCatalog ? [['catalog/catalog-entity', entities]] : [],
      ),
    } as unknown as PermissionEngine,
    permissions: { authorize: decide, authorizeConditional: decide },
    stock: { query: way('stock') },
    types,
  } as unknown as AuthorizedDirectSearchEngineOptions);
  return {
    asked,
    search: async (search: Partial<SearchQuery> = {}) =>
      engine.query({ term: '', ...search }, { credentials }),
  };
}

describe('AuthorizedDirectSearchEngine', () => {
  it('searches all types that are allowed, and asks once for a permission', async () => {
    const { asked, search } = engineIn({
      decisions: { 'notes.read': denied },
    });
    expect(await search()).toMatchObject({
      way: 'open',
      types: ['software-catalog', 'techdocs', 'book', 'page'],
    });
    expect(asked.sort()).toEqual([
      'catalog.entity.read',
      'library.book.read',
      'notes.read',
    ]);
  });

  it('leaves conditions about entities to the database', async () => {
    const { search } = engineIn({
      decisions: { 'catalog.entity.read': ofEntities, 'notes.read': denied },
    });
    expect(await search({ types: ['page', 'note', 'techdocs'] })).toMatchObject(
      {
        way: 'visible',
        types: ['page', 'techdocs'],
        how: {
          open: ['page'],
          limited: [{ types: ['techdocs'], filter: { key: 'kind' } }],
        },
      },
    );
  });

  it.each<[string, Situation]>([
    [
      'conditions are about something else',
      {
        decisions: {
          'catalog.entity.read': ofEntities,
          'library.book.read': {
            ...ofEntities,
            pluginId: 'library',
            resourceType: 'book',
          },
        },
      },
    ],
    [
      'the catalog runs elsewhere',
      { decisions: { 'catalog.entity.read': ofEntities }, hasCatalog: false },
    ],
    [
      'the tables of the catalog are elsewhere',
      { decisions: { 'catalog.entity.read': ofEntities }, isReadable: false },
    ],
    [
      'a rule writes something else than a filter',
      {
        decisions: { 'catalog.entity.read': ofEntities },
        query: { sql: 'true' },
      },
    ],
  ])('takes the stock way where %s', async (_, situation) => {
    const { search } = engineIn(situation);
    expect(await search()).toMatchObject({
      way: 'stock',
      how: { credentials },
    });
  });

  it('finds nothing where nothing may be seen', async () => {
    const { search } = engineIn({
      decisions: { 'catalog.entity.read': denied },
    });
    expect(await search({ types: ['techdocs'] })).toEqual({
      results: [],
      numberOfResults: 0,
    });
  });

  it.each(['-1', '1.5', 'NaN', 'Infinity', '1e9', '12345678901', '1; drop'])(
    'refuses a cursor that holds %s',
    async page => {
      const { search } = engineIn({ decisions: {} });
      const pageCursor = Buffer.from(page).toString('base64');
      await expect(search({ pageCursor })).rejects.toThrow(/^pageCursor: /);
    },
  );
});
