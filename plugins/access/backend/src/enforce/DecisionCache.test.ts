import { createPermission } from '@backstage/plugin-permission-common';
import { counting, ownersPolicy, publish } from './__testUtils__/policies';
import { DecisionCache } from './DecisionCache';
import { principalOf } from './principalOf';

const permissionOf = (name: string) =>
  createPermission({ name, attributes: {} });

function setUp(options: ConstructorParameters<typeof DecisionCache>[0]) {
  const { policy, asked } = counting(publish(ownersPolicy).current.policy);
  const cache = new DecisionCache(options);
  const ask = (user: string, name: string) => {
    const info = { userEntityRef: user, ownershipEntityRefs: [user] };
    cache.decide(permissionOf(name), info, {
      policy,
      principalOf: () => principalOf(info, { admins: [] }),
    });
  };
  return { ask, asked };
}

describe('DecisionCache', () => {
  it('keeps users apart', () => {
    const { ask, asked } = setUp({});
    ask('user:default/ada', 'one');
    ask('user:default/bob', 'one');
    ask('user:default/ada', 'one');
    expect(asked).toEqual(['user:default/ada one', 'user:default/bob one']);
  });

  it('forgets the user who has not asked for longest', () => {
    const { ask, asked } = setUp({ users: 2 });
    ask('ada', 'one');
    ask('bob', 'one');
    ask('ada', 'one');
    ask('cyd', 'one');
    ask('ada', 'one');
    ask('bob', 'one');
    expect(asked).toEqual(['ada one', 'bob one', 'cyd one', 'bob one']);
  });

  it('holds no more than so many decisions of a user, whatever is asked', () => {
    const { ask, asked } = setUp({ decisionsPerUser: 2 });
    ['one', 'two', 'three', 'three', 'one'].forEach(name => ask('ada', name));
    expect(asked).toEqual(['ada one', 'ada two', 'ada three', 'ada one']);
  });
});
