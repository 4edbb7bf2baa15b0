import fc from 'fast-check';
import { parseEntityRef } from '@backstage/catalog-model';
import { groupsFromClaims } from './groupsFromClaims';

const plain = {
  groupsClaim: 'groups',
  groupPrefix: '',
  groupNamespace: 'default',
};

describe('groupsFromClaims', () => {
  it('reads names, with or without a path', () => {
    expect(
      groupsFromClaims([{ groups: ['Platform', '/company/checkout'] }], plain),
    ).toEqual(['group:default/checkout', 'group:default/platform']);
  });

  it('takes only names with the prefix, without it', () => {
    expect(
      groupsFromClaims([{ roles: ['portal-platform', 'vpn', 'portal-'] }], {
        groupsClaim: 'roles',
        groupPrefix: 'portal-',
        groupNamespace: 'people',
      }),
    ).toEqual(['group:people/platform']);
  });

  it('prefers the first source that has the claim, even if it is empty', () => {
    const older = { groups: ['platform'] };
    expect(groupsFromClaims([{}, older], plain)).toHaveLength(1);
    expect(groupsFromClaims([undefined, older], plain)).toHaveLength(1);
    expect(groupsFromClaims([{ groups: [] }, older], plain)).toEqual([]);
  });

  it('takes a single name for a list of one', () => {
    expect(groupsFromClaims([{ groups: 'platform' }], plain)).toEqual([
      'group:default/platform',
    ]);
  });

  it('makes valid references of groups, each once, of whatever a provider says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.array(fc.string({ maxLength: 80 }))),
        claim => {
          const refs = groupsFromClaims([{ groups: claim }], plain);
          expect(new Set(refs).size).toBe(refs.length);
          refs.forEach(ref => {
            expect(parseEntityRef(ref)).toMatchObject({
              kind: 'group',
              namespace: 'default',
              name: expect.stringMatching(/^[a-z0-9][a-z0-9._-]*$/),
            });
          });
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
