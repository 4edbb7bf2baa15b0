import { findJsonProblem } from './findJsonProblem';

const limits = { depth: 4, nodes: 50, text: 20 };

function nest(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) {
    value = { a: value };
  }
  return value;
}

describe('findJsonProblem', () => {
  it.each([
    [{ a: [1, 'x', true, null, { b: {} }] }],
    [nest(4)],
    [JSON.parse('{"a":{"b":1}}')],
    [Object.create(null)],
  ])('takes plain JSON', value => {
    expect(findJsonProblem(value, limits)).toBeUndefined();
  });

  it.each<[string, unknown, (string | number)[], string]>([
    ['nesting', nest(5), ['a', 'a', 'a', 'a'], 'nests deeper than 4 levels'],
    [
      'size',
      { a: Array.from({ length: 60 }, () => 1) },
      ['a', 48],
      'holds more than 50 values',
    ],
    [
      'texts',
      { a: ['x'.repeat(21)] },
      ['a', 0],
      'is a text longer than 20 characters',
    ],
    [
      'keys',
      { ['x'.repeat(21)]: 1 },
      ['x'.repeat(21)],
      'has a key longer than 20 characters',
    ],
    ['no number', { a: NaN }, ['a'], 'is NaN, not a number'],
    ['infinity', { a: Infinity }, ['a'], 'is Infinity, not a number'],
    [
      'undefined',
      { a: undefined },
      ['a'],
      'is undefined, which JSON does not have',
    ],
    [
      'functions',
      { a: () => 1 },
      ['a'],
      'is function, which JSON does not have',
    ],
    ['other objects', { a: new Map() }, ['a'], 'must be a plain object'],
    ['dates', { a: new Date() }, ['a'], 'must be a plain object'],
    [
      '__proto__',
      JSON.parse('{"a":{"__proto__":{}}}'),
      ['a', '__proto__'],
      'must not have the key "__proto__"',
    ],
    [
      'constructor',
      { constructor: 1 },
      ['constructor'],
      'must not have the key "constructor"',
    ],
  ])('names what does not fit, and where: %s', (_, value, path, message) => {
    expect(findJsonProblem(value, limits)).toMatchObject({ path, message });
  });

  it('finds what contains itself', () => {
    const value: Record<string, unknown> = { a: {} };
    value.b = [value];
    expect(findJsonProblem(value, limits)).toEqual({
      kind: 'other',
      path: ['b', 0],
      message: 'contains itself',
    });
  });

  it('takes the same object twice', () => {
    const same = { c: 1 };
    expect(findJsonProblem({ a: same, b: same }, limits)).toBeUndefined();
  });

  it.each([1_000, 100_000])('does not run out of stack at depth %i', depth => {
    expect(findJsonProblem(nest(depth), limits)?.kind).toBe('depth');
  });
});
