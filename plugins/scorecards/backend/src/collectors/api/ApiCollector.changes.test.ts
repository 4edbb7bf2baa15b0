import { collectOf, openapi, response } from './__testUtils__/definitions';

describe('changes of OpenAPI definitions', () => {
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
});
