import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { NOW } from './__testUtils__/aContext';
import { compileRule } from './compileRule';

const key = fc.constantFrom('a', 'b', 'a.b', 'b.a', 'c');
const primitive = fc.oneof(
  fc.constantFrom('x', 'X', 'xy', 'true', '1', ''),
  fc.constantFrom(0, 1, 1.5, -1),
  fc.boolean(),
);
const { value }: { value: fc.Arbitrary<JsonValue> } = fc.letrec<{
  value: JsonValue;
}>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(primitive, fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const values: fc.Arbitrary<JsonObject> = fc.dictionary(key, value, {
  maxKeys: 5,
  noNullPrototype: true,
});

const inner = fc.constantFrom('a', 'b', 'a.b', 'b.a', 'c', 'a.b.a', 'a.a.b.c');
const path = fc
  .tuple(fc.constantFrom('entity', 'facts.one', 'facts.two'), inner)
  .map(parts => parts.join('.'));

function predicate(
  paths: fc.Arbitrary<string>,
  depth: number,
): fc.Arbitrary<JsonObject> {
  const { node } = fc.letrec<{ node: JsonObject; matcher: JsonValue }>(tie => ({
    matcher: fc.oneof(
      primitive,
      fc.record({ $exists: fc.boolean() }),
      fc.record({ $in: fc.array(primitive, { maxLength: 3 }) }),
      fc.record({ $hasPrefix: fc.constantFrom('', 'x', 'X', 'tr') }),
      depth > 0
        ? fc.record({
            $contains: fc.oneof(primitive, predicate(inner, depth - 1)),
          })
        : primitive,
    ) as fc.Arbitrary<JsonValue>,
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.dictionary(paths, tie('matcher'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      fc.record({ $all: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ $any: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ $not: tie('node') }),
    ) as fc.Arbitrary<JsonObject>,
  }));
  return node;
}

describe('a compiled rule with fresh facts', () => {
  it('says what the filter predicates of Backstage say', () => {
    const seen = { pass: 0, fail: 0 };
    fc.assert(
      fc.property(
        predicate(path, 2),
        fc.tuple(values, values, values),
        (rule, [entity, one, two]) => {
          const expected = evaluateFilterPredicate(rule as FilterPredicate, {
            entity,
            facts: { one, two },
          })
            ? 'pass'
            : 'fail';
          seen[expected] += 1;
          const { outcome, reasons } = compileRule(rule).evaluate({
            entity: entity as never,
            facts: {
              one: { values: one, state: 'fresh' },
              two: { values: two, state: 'fresh' },
            },
            now: NOW,
          });
          expect(outcome).toBe(expected);
          expect(reasons.length > 0).toBe(outcome === 'fail');
        },
      ),
      { numRuns: 5_000 },
    );
    expect(Math.min(seen.pass, seen.fail)).toBeGreaterThan(500);
  });
});
