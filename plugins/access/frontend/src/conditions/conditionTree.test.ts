import type { Condition } from '@callboard/plugin-access-common';
import fc from 'fast-check';
import {
  newGroup,
  newRule,
  rulesOf,
  toCondition,
  toTree,
} from './conditionTree';

const leaf = fc
  .record({
    rule: fc.constantFrom('IS_ENTITY_OWNER', 'IS_ENTITY_KIND', 'HAS_LABEL'),
    params: fc.option(fc.record({ kinds: fc.array(fc.string()) }), {
      nil: undefined,
    }),
  })
  .map(({ rule, params }): Condition => (params ? { rule, params } : { rule }));

/** Conditions in which each group has at least two members. */
const conditions = fc.letrec<{ any: Condition }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]): Condition => ({ allOf: [a, b] })),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]): Condition => ({ anyOf: [a, b] })),
    tie('any').map((not): Condition => ({ not })),
  ),
})).any;

describe('the tree of a condition', () => {
  it('says the same as the condition that it was made from', () => {
    fc.assert(
      fc.property(conditions, condition => {
        expect(toCondition(toTree(condition))).toEqual(condition);
      }),
      { seed: 4 },
    );
  });

  it('leaves out what is not filled in yet', () => {
    expect(toCondition(newGroup())).toBeUndefined();
    expect(
      toCondition(
        newGroup('anyOf', [newRule(), newGroup(), newRule('HAS_LABEL')]),
      ),
    ).toEqual({ rule: 'HAS_LABEL' });
  });

  it('writes none of several as not any of them', () => {
    expect(
      toCondition(newGroup('noneOf', [newRule('A'), newRule('B')])),
    ).toEqual({ not: { anyOf: [{ rule: 'A' }, { rule: 'B' }] } });
  });

  it('has a group at the top, to add to', () => {
    const tree = toTree({ rule: 'A' });
    expect(tree.join).toBe('allOf');
    expect(rulesOf(tree).map(({ rule }) => rule)).toEqual(['A']);
  });
});
