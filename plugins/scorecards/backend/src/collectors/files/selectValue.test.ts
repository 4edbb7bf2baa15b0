import fc from 'fast-check';
import { parseDocument } from './parseDocument';
import { selectValue } from './selectValue';

const value = {
  engines: { node: '22' },
  jobs: [{ id: 'test' }, { id: 'build' }],
  'a.b': { 'c\\d': 1 },
  off: false,
  none: null,
};

it.each([
  ['engines.node', '22'],
  ['jobs.1.id', 'build'],
  ['jobs.2.id', undefined],
  ['jobs.length', undefined],
  ['a\\.b.c\\\\d', 1],
  ['off', false],
  ['none', null],
  ['none.deeper', undefined],
  ['engines.node.0', undefined],
  ['__proto__.toString', undefined],
  ['constructor', undefined],
  ['', undefined],
])('finds at %j %j', (path, expected) => {
  expect(selectValue(value, path)).toEqual(expected);
});

it('finds every value of an object by its path', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }),
      names => {
        const nested = names.reduceRight<object | string>(
          (inner, name) => Object.fromEntries([[name, inner]]),
          'found',
        ) as object as never;
        const path = names
          .map(name => name.replace(/[\\.]/g, '\\$&'))
          .join('.');
        expect(selectValue(nested, path)).toBe('found');
      },
    ),
    { seed: 5 },
  );
});

it.each([
  ['a.json', '{"a":1}', [{ a: 1 }]],
  ['a.yml', 'a: 1\n---\nb: 2', [{ a: 1 }, { b: 2 }]],
  ['.rc', '{"a": [1]}', [{ a: [1] }]],
  ['a.toml', 'd = 2026-01-02T03:04:05Z', [{ d: '2026-01-02T03:04:05.000Z' }]],
  ['Pipfile', '[requires]\npython = "3"', [{ requires: { python: '3' } }]],
  ['empty.yaml', '', []],
  ['double.yaml', 'a: 1\na: 2', [{ a: 2 }]],
])('parses %s', (path, text, expected) => {
  expect(parseDocument(path, text)).toEqual(expected);
});
