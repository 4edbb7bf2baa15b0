import type { JsonObject } from '@backstage/types';
import { collect, component } from '../__testUtils__/entities';
import { ApiCollector } from './ApiCollector';

const collector = new ApiCollector();

const collectOf = (
  type: string,
  definition: unknown,
  previous?: JsonObject,
): Promise<JsonObject> =>
  collect(
    collector,
    {
      ...component(),
      kind: 'API',
      spec: {
        type,
        definition:
          typeof definition === 'string'
            ? definition
            : JSON.stringify(definition),
      },
    },
    {
      previous: previous && {
        values: previous,
        observedAt: '2026-11-22T00:00:00Z',
      },
    },
  );

const openapi = (paths: object, more: object = {}) => ({
  openapi: '3.0.3',
  info: { title: 'Baskets', version: '1.0.0' },
  paths,
  ...more,
});

const response = (properties: object) => ({
  description: 'ok',
  content: {
    'application/json': { schema: { type: 'object', properties } },
  },
});

describe('OpenAPI', () => {
  it('tells what a good definition has', async () => {
    const facts = await collectOf(
      'openapi',
      [
        'openapi: 3.1.0',
        'info: {title: Baskets, version: 1.4.0}',
        'paths:',
        '  /baskets:',
        '    get:',
        '      summary: List baskets',
        '      responses:',
        "        '200':",
        '          description: ok',
        '          content:',
        '            application/json:',
        '              schema: {$ref: "#/components/schemas/Basket"}',
        '              example: {id: b1}',
        '    post: {responses: {"201": {description: made}}}',
        'components:',
        '  schemas:',
        '    Basket: {type: object, properties: {id: {type: string}}}',
      ].join('\n'),
    );
    expect(facts).toMatchObject({
      type: 'openapi',
      hasDefinition: true,
      parses: true,
      valid: true,
      version: '1.4.0',
      operations: 2,
      describedShare: 0.5,
      hasExamples: true,
      breakingChanges: 0,
      breaking: [],
      comparedWith: '1.4.0',
      breakingUnannounced: false,
    });
  });

  it.each([
    ['{"openapi": ', /does not parse/, false],
    ['just words', /not an object/, false],
    ['a: [', /does not parse/, false],
    [{ info: {}, paths: {} }, /version from 2\.0 to 3\.1/, true],
    [openapi({ pets: {} }), /must not have 'pets'/, true],
    [openapi({ '/a': { get: {} } }), /\/paths\/~1a\/get .*responses/, true],
    [
      openapi({
        '/a': { get: { responses: { 200: { $ref: '#/components/x' } } } },
      }),
      /#\/components\/x leads nowhere/,
      true,
    ],
    [
      { swagger: '2.0', info: { title: 'x', version: '1' } },
      /required property 'paths'/,
      true,
    ],
  ])('says what is wrong with %j', async (definition, problem, parses) => {
    await expect(collectOf('openapi', definition)).resolves.toMatchObject({
      parses,
      valid: false,
      problem: expect.stringMatching(problem),
    });
  });

  it('fetches nothing that a definition refers to', async () => {
    const get = {
      responses: {
        200: { $ref: 'http://169.254.169.254/latest' },
        400: { $ref: 'file:///etc/passwd' },
      },
    };
    await expect(
      collectOf('openapi', openapi({ '/a': { get } })),
    ).resolves.toMatchObject({ valid: true });
  });

  it('finds what breaks callers, and whether the version says so', async () => {
    const first = await collectOf(
      'openapi',
      openapi({
        '/orders/{id}': {
          get: {
            parameters: [
              { name: 'id', in: 'path', required: true, schema: {} },
            ],
            responses: {
              200: response({
                id: { type: 'string' },
                status: { enum: ['open', 'paid'] },
                lines: { type: 'array', items: { properties: { sku: {} } } },
              }),
            },
          },
        },
        '/orders': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { required: ['a'] } } },
            },
            responses: { 201: { description: 'made' } },
          },
          delete: { responses: { 204: { description: 'gone' } } },
        },
      }),
    );
    expect(first.breakingChanges).toBe(0);
    const changed = (version: string) => ({
      ...openapi({
        '/orders/{orderId}': {
          get: {
            parameters: [
              { name: 'orderId', in: 'path', required: true, schema: {} },
              { name: 'tenant', in: 'query', required: true, schema: {} },
            ],
            responses: {
              200: response({
                id: { type: 'string' },
                status: { enum: ['open'] },
                lines: { type: 'array', items: { properties: {} } },
                more: {},
              }),
            },
          },
        },
        '/orders': {
          post: {
            requestBody: {
              content: {
                'application/json': { schema: { required: ['a', 'b'] } },
              },
            },
            responses: { 201: { description: 'made' } },
          },
        },
      }),
      info: { title: 'Orders', version },
    });
    const minor = await collectOf('openapi', changed('1.1.0'), first);
    expect(minor).toMatchObject({
      breakingChanges: 5,
      comparedWith: '1.0.0',
      breakingUnannounced: true,
      breaking: [
        'GET /orders/{} requires query tenant now',
        'GET /orders/{} no longer has 200 lines[].sku',
        'GET /orders/{} no longer has 200 status=paid',
        'POST /orders requires body b now',
        'DELETE /orders was removed',
      ],
    });
    const major = await collectOf('openapi', changed('2.0.0'), first);
    expect(major).toMatchObject({
      breakingChanges: 5,
      breakingUnannounced: false,
    });
    const later = await collectOf('openapi', changed('2.0.1'), major);
    expect(later).toMatchObject({ breakingChanges: 0, comparedWith: '2.0.0' });
  });

  it('compares with the version before, however often this one is edited', async () => {
    const path = { get: { responses: { 200: { description: 'ok' } } } };
    const at = (version: string, paths: object) => ({
      ...openapi(paths),
      info: { title: 'x', version },
    });
    const one = await collectOf(
      'openapi',
      at('1.0', { '/a': path, '/b': path }),
    );
    const two = await collectOf('openapi', at('1.1', { '/a': path }), one);
    const edited = await collectOf(
      'openapi',
      at('1.1', { '/a': path, '/c': path }),
      two,
    );
    expect(edited).toMatchObject({ breakingChanges: 1, comparedWith: '1.0' });
    const broken = await collectOf('openapi', '{', edited);
    expect(broken).toMatchObject({ valid: false });
    expect(broken.breakingChanges).toBeUndefined();
    const mended = await collectOf(
      'openapi',
      at('1.1', { '/a': path }),
      broken,
    );
    expect(mended).toMatchObject({ breakingChanges: 1, comparedWith: '1.0' });
  });

  it('does not read again what did not change', async () => {
    const first = await collectOf('openapi', openapi({}));
    await expect(
      collectOf('openapi', openapi({}), { ...first, marked: true }),
    ).resolves.toMatchObject({ marked: true });
  });

  it('keeps no more than fits, of definitions with thousands of operations', async () => {
    const path = {
      get: {
        parameters: [{ name: 'q', in: 'query', required: true, schema: {} }],
        responses: { 200: response({ a: {}, b: {}, c: {} }) },
      },
    };
    const paths = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`/path/${index}`, path]),
    );
    const first = await collectOf('openapi', openapi(paths));
    expect(first).toMatchObject({ valid: true, operations: 3000 });
    const { '/path/0': _gone, ...rest } = paths;
    const second = await collectOf('openapi', openapi(rest), first);
    expect(second.breaking).toContain('GET /path/0 was removed');
    expect(JSON.stringify(second).length).toBeLessThan(64 * 1024);
  });

  it('is not stalled by hostile definitions', async () => {
    const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const circle = { properties: { a: { $ref: '#/components/schemas/A' } } };
    const wide = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `f${index}`,
        { $ref: '#/components/schemas/A' },
      ]),
    );
    const get = { responses: { 200: response(wide) } };
    const definitions = [
      nested,
      `${nested.slice(0, -1)},"openapi":"3.0.0"}`,
      openapi(
        { '/a': { get } },
        {
          components: {
            schemas: { A: { properties: { ...wide, ...circle.properties } } },
          },
        },
      ),
      openapi({
        '/a': {
          get: {
            tags: Array(50_000).fill('x'),
            parameters: Array.from({ length: 20_000 }, (_, index) => ({
              name: `p${index}`,
              in: 'query',
              schema: {},
            })),
            responses: { 200: { description: 'ok' } },
          },
        },
      }),
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [${index ? `*b${index - 1}, *b${index - 1}` : '*a, *a'}]`).join('\n')}`,
      `{"openapi":"3.0.0","x":"${'y'.repeat(2 * 1024 ** 2)}"}`,
    ];
    for (const definition of definitions) {
      await expect(collectOf('openapi', definition)).resolves.toMatchObject({
        hasDefinition: true,
      });
    }
  });
});

it('reads AsyncAPI 2 and 3', async () => {
  await expect(
    collectOf('asyncapi', {
      asyncapi: '2.6.0',
      info: { title: 'Stock', version: '3' },
      channels: {
        stock: {
          publish: { summary: 'Stock changed' },
          subscribe: { message: { examples: [{}] } },
        },
      },
    }),
  ).resolves.toMatchObject({
    valid: true,
    version: '3',
    operations: 2,
    describedShare: 0.5,
    hasExamples: true,
  });
  await expect(
    collectOf(
      'asyncapi',
      'asyncapi: 3.0.0\ninfo: {title: x, version: 1.0.0}\noperations: {a: {channel: {$ref: "#/channels/b"}}}\n',
    ),
  ).resolves.toMatchObject({
    valid: false,
    problem: 'The reference #/channels/b leads nowhere',
    operations: 1,
  });
  await expect(collectOf('asyncapi', 'asyncapi: 1')).resolves.toMatchObject({
    valid: false,
  });
});

it('reads GraphQL', async () => {
  await expect(
    collectOf(
      'graphql',
      'type Query { "The basket" basket: Basket! @cacheControl(maxAge: 1) other: ID }\ntype Basket @key(fields: "id") { id: ID! }',
    ),
  ).resolves.toMatchObject({ valid: true, operations: 2, describedShare: 0.5 });
  await expect(
    collectOf('graphql', 'type Basket { id: ID }'),
  ).resolves.toMatchObject({ valid: true, operations: 0 });
  await expect(
    collectOf('graphql', 'type Query { a: Missing }'),
  ).resolves.toMatchObject({
    valid: false,
    problem: expect.stringMatching(/Missing/),
  });
  await expect(collectOf('graphql', 'type {')).resolves.toMatchObject({
    parses: false,
    problem: expect.stringMatching(/does not parse/),
  });
  await expect(
    collectOf('graphql', `{a${'{a'.repeat(50_000)}`),
  ).resolves.toMatchObject({ parses: false });
});

it('reads gRPC', async () => {
  await expect(
    collectOf(
      'grpc',
      [
        'syntax = "proto3";',
        'package acme.stock.v2;',
        'import "google/protobuf/timestamp.proto";',
        'message Ask { string sku = 1; google.protobuf.Timestamp at = 2; }',
        'service Stock {',
        '  // How much there is.',
        '  rpc Get(Ask) returns (Ask);',
        '  rpc Watch(Ask) returns (stream Ask);',
        '}',
      ].join('\n'),
    ),
  ).resolves.toMatchObject({
    valid: true,
    version: 'v2',
    operations: 2,
    describedShare: 0.5,
  });
  await expect(collectOf('grpc', 'message {')).resolves.toMatchObject({
    parses: false,
  });
  await expect(
    collectOf('grpc', `message A ${'{ message A '.repeat(20_000)}`),
  ).resolves.toMatchObject({ parses: false });
});

it('says only that there is one of kinds that it does not know', async () => {
  await expect(collectOf('mcp-server', '{}')).resolves.toEqual({
    type: 'mcp-server',
    hasDefinition: true,
    digest: expect.any(String),
  });
  await expect(collectOf('openapi', ' ')).resolves.toEqual({
    type: 'openapi',
    hasDefinition: false,
  });
});
