import { describeCondition } from './describeCondition';

describe('describeCondition', () => {
  it('says who placeholders stand for', () => {
    expect(
      describeCondition({
        rule: 'IS_ENTITY_OWNER',
        params: { claims: ['$ownershipRefs', 'group:default/a'] },
      }),
    ).toBe(
      'is entity owner (claims: the person or one of their groups, group:default/a)',
    );
  });

  it('puts groups within groups into brackets', () => {
    expect(
      describeCondition({
        allOf: [
          { rule: 'A_B' },
          { anyOf: [{ rule: 'C' }, { not: { rule: 'D' } }] },
        ],
      }),
    ).toBe('a b and (c or (not d))');
  });
});
