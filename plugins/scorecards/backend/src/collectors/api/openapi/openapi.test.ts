import type { JsonObject } from '@backstage/types';
import { createValidator, type OpenApiVersion } from './createValidator';
import { JsonPointers } from './JsonPointers';
import { SchemaFields } from './SchemaFields';

const info = { title: 'x', version: '1' };

describe('createValidator', () => {
  const good: Record<OpenApiVersion, JsonObject> = {
    '2.0': {
      swagger: '2.0',
      info,
      paths: {
        '/a': {
          get: {
            parameters: [{ name: 'q', in: 'query', type: 'string' }],
            responses: { 200: { description: 'ok', schema: {} } },
          },
        },
      },
    },
    '3.0': {
      openapi: '3.0.4',
      info,
      paths: { '/a': { get: { responses: { 200: { description: 'ok' } } } } },
      components: {
        schemas: { A: { type: 'string', nullable: true, enum: ['a', 'a'] } },
      },
    },
    '3.1': {
      openapi: '3.1.1',
      info,
      webhooks: { made: { post: { responses: {} } } },
      components: {
        schemas: {
          A: { type: ['string', 'null'], properties: { b: { const: 1 } } },
        },
      },
    },
  };

  it.each(['2.0', '3.0', '3.1'] as const)('takes a good %s', version => {
    expect(createValidator(version)(good[version])).toBeUndefined();
  });

  it.each([
    ['2.0', { ...good['2.0'], info: {} }, /^\/info must have required/],
    ['3.0', { ...good['3.0'], paths: { a: {} } }, /^\/paths must not have 'a'/],
    [
      '3.0',
      { ...good['3.0'], components: { schemas: { A: { type: 'text' } } } },
      /^\/components\/schemas\/A/,
    ],
    [
      '3.1',
      { ...good['3.1'], components: { schemas: { A: 7 } } },
      /^\/components\/schemas\/A must be/,
    ],
    ['3.1', { openapi: '3.1.0' }, /^The definition must have required/],
  ] as const)('says what is wrong with %s %j', (version, definition, text) => {
    expect(createValidator(version)(definition as JsonObject)).toMatch(text);
  });
});

describe('JsonPointers', () => {
  const pointers = new JsonPointers({
    a: { 'b/c': { d: 1 }, '~': { e: 2 }, 'f g': { h: 3 } },
    list: [{ i: 4 }],
    loop: { $ref: '#/loop' },
    one: { $ref: '#/two' },
    two: { $ref: '#/a/b~1c' },
    far: { $ref: 'https://evil.example/x.json' },
  });

  it.each([
    ['#/a/b~1c/d', 1],
    ['#/a/~0/e', 2],
    ['#/a/f%20g/h', 3],
    ['#/list/0/i', 4],
    ['#/a/none', undefined],
    ['#/__proto__/toString', undefined],
    ['#/list/length', undefined],
    ['other.yaml#/a', undefined],
    ['#/a/%E0%A4%A', undefined],
  ])('finds at %s %j', (ref, expected) => {
    expect(pointers.find(ref)).toEqual(expected);
  });

  it('follows references, and none to elsewhere or in circles', () => {
    expect(pointers.follow({ $ref: '#/one' })).toEqual({ d: 1 });
    expect(pointers.follow({ $ref: '#/loop' })).toBeUndefined();
    expect(pointers.follow({ $ref: '#/far' })).toBeUndefined();
    expect(pointers.follow('text')).toBeUndefined();
  });

  it('finds references that lead nowhere', () => {
    expect(pointers.findBroken()).toBeUndefined();
    expect(new JsonPointers({ a: [{ $ref: '#/b' }] }).findBroken()).toBe('#/b');
  });
});

describe('SchemaFields', () => {
  const list = (schema: JsonObject, schemas: JsonObject = {}) =>
    new SchemaFields(new JsonPointers({ schemas })).list(schema);

  it('lists fields of objects, lists and what is put together', () => {
    expect(
      list(
        {
          allOf: [{ $ref: '#/schemas/Base' }, { required: ['b'] }],
          properties: {
            lines: { type: 'array', items: { properties: { sku: {} } } },
            state: { enum: ['open', 1, null] },
          },
        },
        { Base: { required: ['id', 7], properties: { id: {} } } },
      ),
    ).toEqual({
      all: [
        'id',
        'lines',
        'lines[].sku',
        'state',
        'state=open',
        'state=1',
        'state=null',
      ],
      required: ['id', 'b'],
    });
  });

  it('ends with schemas that have themselves inside', () => {
    const { all } = list(
      { $ref: '#/schemas/Tree' },
      {
        Tree: {
          properties: {
            left: { $ref: '#/schemas/Tree' },
            right: { $ref: '#/schemas/Tree' },
          },
        },
      },
    );
    expect(all.length).toBeGreaterThan(10);
    expect(all.length).toBeLessThanOrEqual(5000);
  });

  it('leaves out alternatives', () => {
    expect(
      list({ oneOf: [{ properties: { a: {} } }], anyOf: [], allOf: 'x' }),
    ).toEqual({ all: [], required: [] });
  });
});
