import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { Condition } from '@callboard/plugin-access-common';
import {
  documentOf,
  entityOf,
  startSearchPortal,
} from './__testUtils__/searchPortal';
import type { SearchPortal } from './__testUtils__/searchPortal';

const owned: Condition = {
  rule: 'IS_ENTITY_OWNER',
  params: { claims: '$ownershipRefs' },
};
const kind = (...kinds: string[]): Condition => ({
  rule: 'IS_ENTITY_KIND',
  params: { kinds },
});

const entities = Array.from({ length: 60 }, (_, index) =>
  entityOf(
    index % 3 === 0 ? 'Resource' : 'Component',
    `thing-${String(index).padStart(2, '0')}`,
    index % 4 === 0 ? 'ada' : 'bob',
  ),
);
const titles = (meets: (index: number) => boolean) =>
  entities.flatMap(({ metadata }, index) =>
    meets(index) ? [metadata.name] : [],
  );
const ofAda = (index: number) => index % 4 === 0;
const isResource = (index: number) => index % 3 === 0;

describe('search under a policy with conditions', () => {
  let portal: SearchPortal;
  beforeAll(async () => {
    portal = await startSearchPortal({
      entities,
      condition: owned,
      shelves: [
        {
          type: 'techdocs',
          permission: catalogEntityReadPermission,
          documents: [
            ...entities.slice(0, 8).map(entity => ({
              ...documentOf(entity),
              title: `docs of ${entity.metadata.name}`,
            })),
            {
              title: 'docs of something that is gone',
              text: 'payments',
              location: '/docs/gone',
              authorization: { resourceRef: 'component:default/gone' },
            },
            {
              title: 'docs of nobody',
              text: 'payments',
              location: '/docs/nobody',
            },
          ],
        },
        {
          type: 'notes',
          documents: [
            { title: 'a note', text: 'payments', location: '/notes/1' },
          ],
        },
      ],
    });
  });
  beforeEach(() => portal.publish(owned));
  afterAll(() => portal.stop());

  it('fills all pages and counts exactly', async () => {
    const found = await portal.searchAll('ada', {
      'types[]': 'software-catalog',
      pageLimit: '4',
      term: 'payments',
    });
    expect(found.pages).toEqual([4, 4, 4, 3]);
    expect(found.totals).toEqual([15]);
    expect(found.titles.sort()).toEqual(titles(ofAda));
  });

  it('does so without a term, and where nothing is visible', async () => {
    const query = { 'types[]': 'software-catalog', pageLimit: '7' };
    const found = await portal.searchAll('bob', query);
    expect(found.pages).toEqual([7, 7, 7, 7, 7, 7, 3]);
    expect(found.totals).toEqual([45]);
    expect(found.titles.sort()).toEqual(titles(index => !ofAda(index)));
    expect(await portal.searchAll('eve', query)).toEqual({
      pages: [0],
      totals: [0],
      titles: [],
    });
  });

  it('shows what belongs to no entity, and nothing of one that is gone', async () => {
    const { titles: found, totals } = await portal.searchAll('ada', {
      term: 'payments',
      pageLimit: '10',
    });
    expect(totals).toEqual([15 + 2 + 1 + 1]);
    expect(found.filter(title => title.startsWith('docs')).sort()).toEqual([
      'docs of nobody',
      'docs of thing-00',
      'docs of thing-04',
    ]);
    expect(found).toContain('a note');
  });

  it('shows nothing of an entity that is gone when a policy says what may not be seen', async () => {
    portal.publish({ not: owned });
    const { titles: found } = await portal.searchAll('ada', {
      'types[]': 'techdocs',
    });
    expect(found.sort()).toEqual(
      ['docs of nobody'].concat(
        ['01', '02', '03', '05', '06', '07'].map(n => `docs of thing-${n}`),
      ),
    );
  });

  it.each<[string, Condition, (index: number) => boolean]>([
    ['a kind', kind('resource'), isResource],
    ['another kind in capitals', kind('COMPONENT'), i => !isResource(i)],
    ['no kind', kind(), () => false],
    ['none of nothing', { not: kind() }, () => true],
    [
      'one of two',
      { anyOf: [owned, kind('Resource')] },
      i => ofAda(i) || isResource(i),
    ],
    [
      'both of two',
      { allOf: [owned, kind('Resource')] },
      i => ofAda(i) && isResource(i),
    ],
    [
      'one of two, and not a third',
      {
        allOf: [
          { anyOf: [kind('resource'), { not: owned }] },
          { not: { allOf: [kind('resource'), owned] } },
        ],
      },
      i => !ofAda(i),
    ],
    [
      'a label with a value in another case',
      { rule: 'HAS_LABEL', params: { label: 'tier', value: 'ONE' } },
      ofAda,
    ],
    [
      'a label of any value',
      { rule: 'HAS_LABEL', params: { label: 'tier' } },
      () => true,
    ],
    [
      'values that are written like SQL',
      {
        anyOf: [
          kind("x') or true --", '}', '"', '\\', '?', '$1', '%', ':a', '{a,b}'),
          {
            rule: 'HAS_METADATA',
            params: { key: "name' or '1'='1", value: "' or true; --" },
          },
        ],
      },
      () => false,
    ],
  ])('keeps to %s', async (_, condition, meets) => {
    portal.publish(condition);
    const found = await portal.searchAll('ada', {
      'types[]': 'software-catalog',
      pageLimit: '9',
    });
    expect(found.titles.sort()).toEqual(titles(meets));
    expect(found.totals).toEqual([titles(meets).length]);
    expect(found.pages.slice(0, -1).every(length => length === 9)).toBe(true);
  });

  it('keeps to another policy with the next query', async () => {
    const query = { 'types[]': 'software-catalog' };
    const total = async () =>
      (await portal.search('ada', query)).numberOfResults;
    expect(await total()).toBe(15);
    portal.publish(kind('resource'));
    expect(await total()).toBe(20);
    portal.publish(kind());
    expect(await total()).toBe(0);
  });

  it('leaves out types of which nothing may be seen', async () => {
    portal.publish(undefined);
    expect(await portal.searchAll('ada')).toEqual({
      pages: [1],
      totals: [1],
      titles: ['a note'],
    });
    expect(
      await portal.searchAll('ada', { 'types[]': 'software-catalog' }),
    ).toEqual({ pages: [0], totals: [0], titles: [] });
  });

  it('says what is wrong with a cursor that it did not give', async () => {
    const { status, body } = await portal.ask(
      `/search/query?term=&pageCursor=${btoa('-1')}`,
      { user: 'user:default/ada' },
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^pageCursor: /);
  });

  it('filters by fields and highlights, like the stock engine', async () => {
    const found = await portal.search('ada', {
      term: 'takes',
      'filters[title]': 'thing-04',
    });
    expect(found.numberOfResults).toBe(1);
    const [{ highlight, document, rank }] = found.results;
    expect(document).toMatchObject({ title: 'thing-04' });
    expect(document).not.toHaveProperty('authorization');
    expect(rank).toBe(1);
    expect(highlight?.fields.text).toBe(
      `Component thing-04 ${highlight?.preTag}takes${highlight?.postTag} payments`,
    );
  });

  it('puts better matches first', async () => {
    const { results } = await portal.search('bob', {
      term: 'docs',
      pageLimit: '1',
    });
    expect(results[0].document.title).toMatch(/^docs of/);
  });
});

describe('search with a database of its own', () => {
  it('checks result by result, and knows no total', async () => {
    const portal = await startSearchPortal({
      entities: entities.slice(0, 12),
      condition: owned,
      config: {
        backend: { database: { plugin: { search: { connection: {} } } } },
      },
    });
    try {
      const found = await portal.searchAll('ada', { term: 'payments' });
      expect(found.titles.sort()).toEqual(['thing-00', 'thing-04', 'thing-08']);
      expect(found.totals).toEqual([undefined]);
    } finally {
      await portal.stop();
    }
  });
});
