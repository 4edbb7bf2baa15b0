import fc from 'fast-check';
import { isMetByNothing, readEntityFilter } from './EntityFilter';
import type { EntityFilter } from './EntityFilter';

const { filter } = fc.letrec<{ filter: EntityFilter }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record(
      { key: fc.string(), values: fc.array(fc.string()) },
      { requiredKeys: ['key'] },
    ),
    fc.record({ allOf: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
}));

describe('readEntityFilter', () => {
  it('reads whatever the rules of the catalog write', () => {
    fc.assert(
      fc.property(filter, given => {
        expect(readEntityFilter(given)).toEqual(given);
      }),
      { seed: 18 },
    );
  });

  it.each([
    [{ kind: 'component' }],
    [{ $all: [] }],
    [{ key: 'kind', values: [1] }],
    [{ key: 'kind', not: { key: 'kind' } }],
    [{ allOf: [{ anyOf: ['kind'] }] }],
    ['kind = component'],
    [undefined],
  ])('does not take %j for a filter', query => {
    expect(readEntityFilter(query)).toBeUndefined();
  });
});

describe('isMetByNothing', () => {
  it('knows that nothing has no properties', () => {
    expect(isMetByNothing({ key: 'kind' })).toBe(false);
    expect(isMetByNothing({ key: 'kind', values: ['api'] })).toBe(false);
    expect(isMetByNothing({ anyOf: [] })).toBe(false);
    expect(isMetByNothing({ allOf: [] })).toBe(true);
    expect(isMetByNothing({ not: { key: 'kind' } })).toBe(true);
  });

  it('turns around with every not', () => {
    fc.assert(
      fc.property(filter, given => {
        expect(isMetByNothing({ not: given })).toBe(!isMetByNothing(given));
        expect(isMetByNothing({ anyOf: [given, { not: given }] })).toBe(true);
        expect(isMetByNothing({ allOf: [given, { not: given }] })).toBe(false);
      }),
      { seed: 18 },
    );
  });
});
