import { collectOf, openapi, response } from './__testUtils__/definitions';

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
