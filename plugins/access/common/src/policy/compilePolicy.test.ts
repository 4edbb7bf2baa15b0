import { createPermission } from '@backstage/plugin-permission-common';
import { directory, permissions } from './__testUtils__/arbitraryPolicy';
import { compilePolicy } from './compilePolicy';
import { parsePolicy } from './parsePolicy';

const [readThing, sellThing, openZoo] = permissions;
const ada = {
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada', 'group:default/core'],
};
const nobody = { ownershipEntityRefs: [] };
const red = { rule: 'HAS_COLOUR', params: { colour: 'red' } };
const resourceType = 'thing';
const roles = [
  { id: 'all', title: 'All', members: ['everyone'] },
  { id: 'core', title: 'Core team', members: ['group:default/core'] },
  { id: 'owners', title: 'Owners', members: ['owners'] },
  { id: 'guests', title: 'Guests', members: ['guests'] },
  { id: 'people', title: 'People', members: ['signed-in'] },
  { id: 'visitors', title: 'Visitors', members: ['signed-in', 'guests'] },
];

function compile(...rules: object[]) {
  return compilePolicy(
    parsePolicy({
      roles,
      rules: rules.map((rule, index) => ({
        id: `rule-${index}`,
        effect: 'allow',
        roles: ['core'],
        match: {},
        ...rule,
      })),
      defaults: { read: 'allow', other: 'deny' },
    }),
    directory,
  );
}
const about = (resourceTypes: string[]) => ({ match: { resourceTypes } });

describe('a decision', () => {
  it('fills in who asks, wherever they are named', () => {
    const policy = compile({
      ...about(['thing']),
      condition: {
        rule: 'R',
        params: {
          one: '$currentUser',
          all: '$ownershipRefs',
          spread: ['x', '$ownershipRefs', '$currentUser'],
          deep: { inside: ['$ownershipRefs'] },
          other: '$currentUserX',
        },
      },
    });
    expect(policy.decide(sellThing, ada)).toEqual({
      result: 'CONDITIONAL',
      pluginId: 'shop',
      resourceType,
      conditions: {
        resourceType,
        rule: 'R',
        params: {
          one: 'user:default/ada',
          all: ada.ownershipEntityRefs,
          spread: ['x', ...ada.ownershipEntityRefs, 'user:default/ada'],
          deep: { inside: ada.ownershipEntityRefs },
          other: '$currentUserX',
        },
      },
    });
  });

  it('never fills in nothing, which some rules take for anything', () => {
    const { conditions } = compile({
      ...about(['thing']),
      roles: ['all'],
      condition: {
        rule: 'R',
        params: { one: '$currentUser', all: ['$ownershipRefs'] },
      },
    }).decide(sellThing, nobody) as { conditions?: object };
    expect(conditions).toMatchObject({
      params: { one: 'user:nobody/nobody', all: ['user:nobody/nobody'] },
    });
  });

  it('joins what is allowed with what is not denied', () => {
    const green = { rule: 'HAS_COLOUR', params: { colour: 'green' } };
    const policy = compile(
      { ...about(['thing']), condition: red },
      { ...about(['thing']), roles: ['owners'] },
      { ...about(['thing']), effect: 'deny', condition: green },
      { ...about(['thing']), effect: 'deny', condition: green },
    );
    const owned = {
      rule: 'IS_OWNER',
      resourceType,
      params: { refs: ada.ownershipEntityRefs },
    };
    expect(policy.decide(sellThing, ada)).toMatchObject({
      conditions: {
        allOf: [
          { anyOf: [owned, { ...red, resourceType }] },
          { not: { ...green, resourceType } },
        ],
      },
    });
    expect(policy.decide(readThing, ada)).toMatchObject({
      conditions: { not: { ...green, resourceType } },
    });
  });

  it('does not deny twice over', () => {
    const policy = compile({
      ...about(['thing']),
      effect: 'deny',
      condition: { not: red },
    });
    expect(policy.decide(readThing, ada)).toMatchObject({
      conditions: { ...red, resourceType },
    });
  });

  it('keeps owners of what has no owners out', () => {
    const policy = compile({ roles: ['owners'] });
    expect(policy.decide(openZoo, ada).result).toBe('DENY');
    const unknown = createPermission({
      name: 'zoo.feed',
      attributes: {},
      resourceType: 'animal',
    });
    expect(policy.decide(unknown, ada).result).toBe('DENY');
  });

  it('fails closed where nobody can look at a condition', () => {
    const feed = createPermission({
      name: 'zoo.feed',
      attributes: { action: 'read' },
      resourceType: 'animal',
    });
    const denying = compile({
      ...about(['animal']),
      effect: 'deny',
      condition: red,
    });
    expect(denying.decide(feed, ada).result).toBe('DENY');
    expect(compile().decide(feed, ada).result).toBe('ALLOW');
  });

  it('tells guests from people and from nobody', () => {
    const policy = compile({ roles: ['guests'] });
    expect(policy.decide(openZoo, { ...ada, isGuest: true }).result).toBe(
      'ALLOW',
    );
    expect(policy.decide(openZoo, ada).result).toBe('DENY');
    expect(policy.decide(openZoo, nobody).result).toBe('DENY');
    expect(policy.rolesOf(nobody)).toEqual(['all']);
    expect(policy.rolesOf(ada)).toEqual([
      'all',
      'core',
      'owners',
      'people',
      'visitors',
    ]);
  });
});

describe('an explanation', () => {
  it('says whom a rule leaves out', () => {
    const policy = compile({ roles: ['all'], exceptRoles: ['core'] });
    expect(policy.decide(openZoo, ada).result).toBe('DENY');
    expect(policy.explain(openZoo, ada).trail).toMatchObject([
      {
        outcome: 'not-in-role',
        why: expect.stringMatching(/^It leaves out .*ada is one of them$/),
      },
    ]);
  });

  it('says of each rule why it did or did not decide', () => {
    const policy = compile(
      { match: { permissions: ['zoo.*'] } },
      { roles: ['guests'] },
      { ...about(['thing']), condition: red },
      { title: 'Open to all', roles: ['all'] },
      { ...about(['thing']), effect: 'deny', roles: ['owners'] },
    );
    const answer = policy.explain(
      sellThing,
      ada,
      condition => 'rule' in condition && condition.rule === 'IS_OWNER',
    );
    expect(answer).toEqual({
      outcome: 'deny',
      decidedBy: { kind: 'rule', ruleId: 'rule-4' },
      roles: ['all', 'core', 'owners', 'people', 'visitors'],
      trail: [
        {
          ruleId: 'rule-1',
          effect: 'allow',
          outcome: 'not-in-role',
          why: 'user:default/ada is not in any of its roles: Guests',
        },
        {
          ruleId: 'rule-2',
          effect: 'allow',
          outcome: 'condition-not-met',
          why: 'The resource does not meet its condition',
        },
        {
          ruleId: 'rule-3',
          effect: 'allow',
          outcome: 'overruled',
          why: 'It allows this to All, but a rule that denies wins',
        },
        {
          ruleId: 'rule-4',
          effect: 'deny',
          outcome: 'decided',
          why: 'It denies this to Owners',
        },
        {
          ruleId: 'rule-0',
          effect: 'allow',
          outcome: 'other-permission',
          why: 'It is about other permissions than shop.thing.sell',
        },
      ],
    });
  });

  it('names the rule that it depends on when no resource is given', () => {
    const policy = compile({ ...about(['thing']), roles: ['owners'] });
    expect(policy.explain(sellThing, ada)).toMatchObject({
      outcome: 'conditional',
      decidedBy: { kind: 'rule', ruleId: 'rule-0' },
      trail: [{ outcome: 'depends' }],
    });
  });

  it('tells that the default decided', () => {
    expect(compile().explain(readThing, ada)).toMatchObject({
      outcome: 'allow',
      decidedBy: { kind: 'default' },
    });
  });
});

describe('the outcome for a role', () => {
  it('is that of somebody in this role alone', () => {
    const policy = compile(
      {},
      { ...about(['thing']), roles: ['owners'] },
      { roles: ['people'] },
    );
    expect(policy.outcomeFor(openZoo, 'core').outcome).toBe('allow');
    expect(policy.outcomeFor(openZoo, 'guests')).toEqual({ outcome: 'deny' });
    expect(policy.outcomeFor(readThing, 'guests')).toEqual({
      outcome: 'allow',
    });
    expect(policy.outcomeFor(readThing, 'all')).toEqual({ outcome: 'deny' });
    expect(policy.outcomeFor(sellThing, 'people')).toEqual({
      outcome: 'allow',
      ruleId: 'rule-2',
    });
    expect(policy.outcomeFor(sellThing, 'guests')).toEqual({
      outcome: 'conditional',
      ruleId: 'rule-1',
    });
    // Some who are in it are guests only.
    expect(policy.outcomeFor(readThing, 'visitors')).toEqual({
      outcome: 'allow',
    });
    expect(policy.outcomeFor(openZoo, 'visitors')).toEqual({
      outcome: 'deny',
    });
    expect(() => policy.outcomeFor(openZoo, 'none')).toThrow(
      'There is no role "none"',
    );
  });
});
