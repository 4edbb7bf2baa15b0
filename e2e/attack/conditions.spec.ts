import type { Entity } from '@backstage/catalog-model';
import { expect, test } from './lib/attack';
import type { Attacker } from './lib/attack';
import { callTool } from './lib/mcp';
import { people } from './lib/people';
import type { Who } from './lib/people';
import { withRule } from './lib/policies';

const HIDDEN = 'component:default/basket-service';
const BY_NAME = '/api/catalog/entities/by-name/component/default';
const DOCS = 'default/component/basket-service';
const QUERY = '/api/catalog/entities/by-query';

/** Hides one component from the contractor while something is tried. */
const hiding = (attacker: Attacker, attempt: () => Promise<void>) =>
  withRule(
    attacker,
    {
      effect: 'deny',
      members: [people.contractor],
      match: {
        permissions: ['catalog.entity.*'],
        resourceTypes: ['catalog-entity'],
      },
      condition: {
        allOf: [
          { rule: 'IS_ENTITY_KIND', params: { kinds: ['component'] } },
          {
            rule: 'HAS_METADATA',
            params: { key: 'name', value: 'basket-service' },
          },
        ],
      },
    },
    attempt,
  );

/** What somebody finds out about the hidden component, in each way there is. */
async function findOut(attacker: Attacker, as: Who, uid: string) {
  const send = (target: string, body?: unknown) =>
    attacker.send(target, { as, body });
  const byName = { filter: 'kind=component,metadata.name=basket-service' };
  const list = await send(`GET ${QUERY}?${new URLSearchParams(byName)}`);
  const posted = await send(`POST ${QUERY}`, {
    query: { kind: 'component', 'metadata.name': 'basket-service' },
  });
  const all = await send(`GET ${QUERY}?limit=0&filter=kind=component`);
  const text = await send(
    `GET ${QUERY}?fullTextFilterTerm=basket-service&fullTextFilterFields=metadata.name&filter=kind=component`,
  );
  const old = await send('GET /api/catalog/entities?filter=kind=component');
  const kinds = await send('GET /api/catalog/entity-facets?facet=kind');
  const names = await send(
    'GET /api/catalog/entity-facets?facet=metadata.name&filter=kind=component',
  );
  const refs = await send('POST /api/catalog/entities/by-refs', {
    entityRefs: [HIDDEN],
  });
  type Counted = { totalItems: number; items: Entity[] };
  type Facets = { facets: Record<string, { value: string; count: number }[]> };
  const countOf = (facets: Facets, name: string, value: string) =>
    facets.facets[name].find(one => one.value === value)?.count ?? 0;
  return {
    'by-query': list.json<Counted>().items.length,
    'by-query total': list.json<Counted>().totalItems,
    'by-query posted': posted.json<Counted>().items.length,
    'by-query full text': text
      .json<Counted>()
      .items.filter(one => one.metadata.name === 'basket-service').length,
    'components in total': all.json<Counted>().totalItems,
    entities: old
      .json<Entity[]>()
      .filter(one => one.metadata.name === 'basket-service').length,
    'components by facet': countOf(kinds.json(), 'kind', 'Component'),
    'name by facet': countOf(names.json(), 'metadata.name', 'basket-service'),
    'by-refs': refs.json<{ items: unknown[] }>().items.filter(Boolean).length,
    'by-name': (await send(`GET ${BY_NAME}/basket-service`)).status,
    'by-uid': (await send(`GET /api/catalog/entities/by-uid/${uid}`)).status,
    ancestry: (await send(`GET ${BY_NAME}/basket-service/ancestry`)).status,
    ...(await findOutElsewhere(attacker, as)),
  };
}

/** Whether search finds the component, or a page of its docs. */
async function isInSearch(attacker: Attacker, as: Who): Promise<boolean> {
  const found = await attacker.send(
    'GET /api/search/query?term=basket-service&pageLimit=100',
    { as },
  );
  const { results } = found.json<{ results: { document: object }[] }>();
  return results.some(({ document }) =>
    /\/default\/component\/basket-service\b/.test(JSON.stringify(document)),
  );
}

/** Has the index made now, as a new portal may not have what was read last. */
async function indexSearch(attacker: Attacker) {
  const as = 'admin';
  const path = '/api/search/.backstage/scheduler/v1/tasks';
  const list = await attacker.send(`GET ${path}`, { as });
  const { tasks } = list.json<{ tasks: { taskId: string }[] }>();
  for (const { taskId } of tasks) {
    await attacker.send(`POST ${path}/${taskId}/trigger`, { as });
  }
  await expect
    .poll(() => isInSearch(attacker, as), { timeout: 30_000, intervals: [500] })
    .toBe(true);
}

async function findOutElsewhere(attacker: Attacker, as: Who) {
  const tool = await callTool(attacker, as, 'catalog.get-catalog-entity', {
    kind: 'component',
    name: 'basket-service',
  });
  return {
    search: await isInSearch(attacker, as),
    'tool of an agent': tool.isError !== true,
  };
}

/** The docs of the hidden component, which TechDocs looks up every second. */
async function readDocs(attacker: Attacker, as: Who) {
  const targets = [
    `static/docs/${DOCS}/index.html`,
    `metadata/techdocs/${DOCS}`,
    `metadata/entity/${DOCS}`,
    `sync/${DOCS}`,
  ];
  const answers = await Promise.all(
    targets.map(path => attacker.send(`GET /api/techdocs/${path}`, { as })),
  );
  return answers.map(({ status }) => status);
}

const afterDocsCache = { timeout: 8_000, intervals: [500] };

test('17. an entity that a policy hides is nowhere to be found', async ({
  attacker,
}) => {
  const { metadata } = (
    await attacker.send(`GET ${BY_NAME}/basket-service`, { as: 'developer' })
  ).json<Entity>();
  const uid = metadata.uid ?? '';
  if (!(await isInSearch(attacker, 'contractor'))) {
    await indexSearch(attacker);
  }
  const before = await findOut(attacker, 'contractor', uid);
  expect(before).toMatchObject({ 'by-query': 1, search: true, 'by-name': 200 });
  expect(await readDocs(attacker, 'contractor')).toEqual([200, 200, 200, 200]);

  await hiding(attacker, async () => {
    expect(await findOut(attacker, 'developer', uid)).toEqual(before);
    expect(await findOut(attacker, 'contractor', uid)).toEqual({
      'by-query': 0,
      'by-query total': 0,
      'by-query posted': 0,
      'by-query full text': 0,
      'components in total': before['components in total'] - 1,
      entities: 0,
      'components by facet': before['components by facet'] - 1,
      'name by facet': 0,
      'by-refs': 0,
      'by-name': 404,
      'by-uid': 404,
      // As of any name that there is not.
      ancestry: 403,
      search: false,
      'tool of an agent': false,
    });
    await expect
      .poll(() => readDocs(attacker, 'contractor'), afterDocsCache)
      .toEqual([404, 404, 404, 404]);
    expect(await readDocs(attacker, 'developer')).toEqual([200, 200, 200, 200]);
  });
  await expect.poll(() => findOut(attacker, 'contractor', uid)).toEqual(before);
});

test('18. nobody is told the conditions of a policy', async ({ attacker }) => {
  const ask = async (question: object, as: Who = 'contractor') =>
    attacker.send('POST /api/permission/authorize', {
      as,
      body: { items: [{ id: '1', ...question }] },
    });
  const permission = {
    type: 'resource',
    name: 'catalog.entity.read',
    attributes: { action: 'read' },
    resourceType: 'catalog-entity',
  };
  await hiding(attacker, async () => {
    for (const question of [
      { permission },
      { permission, resourceRef: '' },
      { permission, resourceRef: [] },
      { permission, resourceRef: null },
      { permission: { ...permission, resourceType: 'scaffolder-task' } },
    ]) {
      const { status, text } = await ask(question);
      expect(status, JSON.stringify(question)).toBe(400);
      expect(text).not.toContain('conditions');
    }
    // As if it were about no resource.
    const basic = await ask({
      permission: { ...permission, type: 'basic', resourceType: undefined },
    });
    expect(basic.text).not.toMatch(/conditions|HAS_METADATA|CONDITIONAL/);
    for (const [resourceRef, result] of [
      [HIDDEN, 'DENY'],
      ['component:default/there-is-none', 'DENY'],
      ['component:default/callboard', 'ALLOW'],
    ]) {
      const { text } = await ask({ permission, resourceRef });
      expect(JSON.parse(text)).toEqual({ items: [{ id: '1', result }] });
    }
    // The simulator answers people about themselves without them.
    for (const resourceRef of [undefined, HIDDEN]) {
      const answer = await attacker.send('POST /api/access/simulate', {
        as: 'contractor',
        body: { permission: 'catalog.entity.read', resourceRef },
      });
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/HAS_METADATA|"condition"/);
    }
    // The catalog does not apply conditions for people, either.
    const applied = await attacker.send(
      'POST /api/catalog/.well-known/backstage/permissions/apply-conditions',
      { as: 'contractor', body: { items: [] } },
    );
    expect(applied.status).toBe(403);
  });
});

test('19. a cursor of somebody else, or a changed one, shows no more', async ({
  attacker,
}) => {
  type Page = { items: Entity[]; pageInfo: { nextCursor?: string } };
  const first = (
    await attacker.send(`GET ${QUERY}?limit=5&filter=kind=component`, {
      as: 'developer',
    })
  ).json<Page>();
  const given = first.pageInfo.nextCursor ?? '';
  const decoded = JSON.parse(Buffer.from(given, 'base64').toString('utf8'));
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64');
  attacker.say(`a cursor holds ${Object.keys(decoded).join(', ')}`);

  await hiding(attacker, async () => {
    for (const [note, cursor] of Object.entries({
      'of the developer': given,
      'without filters': encode({ ...decoded, filter: undefined }),
      'for all of a name': encode({
        ...decoded,
        filter: { key: 'metadata.name', values: ['basket-service'] },
        orderFieldValues: undefined,
      }),
      'from the start': encode({
        ...decoded,
        orderFieldValues: ['00000000-0000-0000-0000-000000000000'],
      }),
      backwards: encode({ ...decoded, isPrevious: true }),
      'with a text': encode({
        ...decoded,
        fullTextFilter: { term: 'basket-service', fields: ['metadata.name'] },
      }),
    })) {
      let next: string | undefined = cursor;
      for (let page = 0; next && page < 20; page++) {
        const answer = await attacker.send(
          `GET ${QUERY}?limit=50&cursor=${encodeURIComponent(next)}`,
          { as: 'contractor' },
        );
        expect([200, 400], note).toContain(answer.status);
        expect(answer.text).not.toContain('"basket-service"');
        next =
          answer.status === 200
            ? answer.json<Page>().pageInfo.nextCursor
            : undefined;
      }
    }
    for (const cursor of ['x', '{}', 'bnVsbA==', encode([]), encode({})]) {
      const path = `${QUERY}?cursor=${encodeURIComponent(cursor)}`;
      const answer = await attacker.send(`GET ${path}`, { as: 'contractor' });
      expect(answer.status, cursor).toBe(400);
    }
    for (const page of [1, -1, 5_000, 'x']) {
      const cursor = Buffer.from(`${page}`).toString('base64');
      const answer = await attacker.send(
        `GET /api/search/query?term=basket-service&pageCursor=${cursor}`,
        { as: 'contractor' },
      );
      expect([200, 400], `${page}`).toContain(answer.status);
      expect(answer.text).not.toMatch(/default\/component\/basket-service\b/);
    }
  });
});

test('24. nobody gets from a cache what somebody else may see', async ({
  attacker,
}) => {
  const page = `GET /api/techdocs/static/docs/${DOCS}/index.html`;
  const seen = await attacker.send(page, { as: 'developer' });
  expect(seen.status).toBe(200);
  expect(seen.headers.get('cache-control')).toBe('private, no-cache');
  await hiding(attacker, async () => {
    await expect
      .poll(() => readDocs(attacker, 'contractor'), afterDocsCache)
      .toEqual([404, 404, 404, 404]);
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const as = index % 2 === 0 ? 'developer' : 'contractor';
        const { status } = await attacker.send(page, {
          as,
          headers: {
            'if-none-match': `${seen.headers.get('etag')}, *`,
            'if-modified-since': new Date().toUTCString(),
            'accept-encoding': index % 3 === 0 ? 'gzip' : 'br',
          },
        });
        return `${as} ${status}`;
      }),
    );
    expect(new Set(answers)).toEqual(
      new Set(['developer 200', 'contractor 404']),
    );
  });
});

test('23. a permission that is taken away is gone within two seconds', async ({
  attacker,
}) => {
  const statusOf = (read: string) => async () =>
    (await attacker.send(read, { as: 'contractor' })).status;
  const ofEntity = statusOf(`GET ${BY_NAME}/basket-service`);
  const ofDocs = statusOf(`GET /api/techdocs/metadata/techdocs/${DOCS}`);
  expect([await ofEntity(), await ofDocs()]).toEqual([200, 200]);
  await hiding(attacker, async () => {
    const published = Date.now();
    await expect.poll(ofEntity, { intervals: [50] }).toBe(404);
    const took = Date.now() - published;
    attacker.say(`gone ${took} ms after it was published`);
    expect(took).toBeLessThan(2_000);
    await expect.poll(ofDocs, { intervals: [50] }).toBe(404);
    attacker.say(`its docs after ${Date.now() - published} ms`);
  });
});
