import { smallPolicy } from '../__testUtils__/documents';
import { describeMatch } from './describeMatch';
import { filterRules } from './ruleFilter';
import { toFormValue, toRule } from './ruleFormValue';

describe('the form of a rule', () => {
  it.each(smallPolicy.rules)('gives back the rule $id as it was', rule => {
    expect(toRule(toFormValue(rule))).toEqual(rule);
  });

  it('gives back whom a rule leaves out', () => {
    const rule = { ...smallPolicy.rules[0], exceptRoles: ['platform'] };
    expect(toRule(toFormValue(rule))).toEqual(rule);
  });

  it('leaves out what is empty', () => {
    expect(
      toRule({ ...toFormValue(undefined), id: 'a', roles: ['b'] }),
    ).toEqual({ id: 'a', effect: 'allow', roles: ['b'], match: {} });
  });
});

describe('describeMatch', () => {
  it('says what a rule is about', () => {
    expect(describeMatch({})).toBe('every permission');
    expect(
      describeMatch({
        permissions: ['a', 'b', 'c', 'd'],
        actions: ['read', 'update'],
        resourceTypes: ['catalog-entity'],
        plugins: ['catalog'],
      }),
    ).toBe(
      'a, b, c and 1 more that may read or update on catalog-entity of catalog',
    );
  });
});

describe('filterRules', () => {
  const ids = (filter: { text?: string; role?: string; effect?: string }) =>
    filterRules(smallPolicy, {
      text: '',
      role: '',
      effect: '',
      ...filter,
    }).map(({ id }) => id);

  it('narrows by words, role and effect', () => {
    expect(ids({})).toEqual(['staff-reads', 'no-deleting']);
    expect(ids({ text: 'READ catalog' })).toEqual(['staff-reads']);
    expect(ids({ effect: 'deny' })).toEqual(['no-deleting']);
    expect(ids({ role: 'platform' })).toEqual([]);
  });
});
