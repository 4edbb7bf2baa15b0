import fc from 'fast-check';
import { arbitraryPolicy } from './__testUtils__/arbitraryPolicy';
import { diffPolicies } from './diffPolicies';
import type { PolicyDocument } from './types';

const document: PolicyDocument = {
  roles: [{ id: 'staff', title: 'Staff', members: ['signed-in'] }],
  rules: [
    { id: 'a', effect: 'allow', roles: ['staff'], match: { plugins: ['x'] } },
    { id: 'b', effect: 'deny', roles: ['staff'], match: { plugins: ['y'] } },
  ],
  defaults: { read: 'allow', other: 'deny' },
};
const compare = (after: Partial<PolicyDocument>) =>
  diffPolicies(
    { version: 3, document },
    { version: 4, document: { ...document, ...after } },
  );

describe('diffPolicies', () => {
  it('names what was added, changed and removed, field by field', () => {
    const [a] = document.rules;
    const changed = { ...a, title: 'A', effect: 'deny' as const };
    const added = { ...a, id: 'c' };
    expect(compare({ rules: [added, changed] })).toEqual({
      from: 3,
      to: 4,
      roles: [],
      rules: [
        { id: 'c', after: added, fields: ['effect', 'roles', 'match'] },
        { id: 'a', before: a, after: changed, fields: ['effect', 'title'] },
        {
          id: 'b',
          before: document.rules[1],
          fields: ['effect', 'roles', 'match'],
        },
      ],
      defaults: [],
    });
  });

  it('tells when a default was changed', () => {
    expect(
      compare({ defaults: { read: 'deny', other: 'deny' } }).defaults,
    ).toEqual([
      {
        id: 'defaults',
        before: { read: 'allow', other: 'deny' },
        after: { read: 'deny', other: 'deny' },
        fields: ['read'],
      },
    ]);
  });

  it('finds no change where only the order is another one', () => {
    const rules = [...document.rules]
      .reverse()
      .map(({ id, match, ...rest }) => ({ match, ...rest, id }));
    expect(compare({ rules })).toMatchObject({ rules: [], roles: [] });
  });

  it('finds nothing between a policy and itself', () => {
    fc.assert(
      fc.property(arbitraryPolicy, policy => {
        const same = { version: 1, document: policy };
        expect(diffPolicies(same, same)).toEqual({
          from: 1,
          to: 1,
          roles: [],
          rules: [],
          defaults: [],
        });
      }),
    );
  });
});
