import { createPermission } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import type { FilledCondition } from '../fillCondition';
import { parsePolicy } from '../parsePolicy';
import type {
  Condition,
  PermissionDirectory,
  PolicyDocument,
  Principal,
} from '../types';

/** A thing that has owners and a colour. */
export interface Thing {
  owners: string[];
  colour: string;
}

const PEOPLE = ['user:default/ada', 'user:default/bob'];
const GROUPS = ['group:default/core', 'group:default/ops'];
const NAMES = ['shop.thing.read', 'shop.thing.sell', 'zoo.open', 'zoo.look'];

/** Permissions about things and about nothing in particular. */
export const permissions: Permission[] = [
  createPermission({
    name: NAMES[0],
    attributes: { action: 'read' },
    resourceType: 'thing',
  }),
  createPermission({ name: NAMES[1], attributes: {}, resourceType: 'thing' }),
  createPermission({ name: NAMES[2], attributes: { action: 'create' } }),
  createPermission({ name: NAMES[3], attributes: { action: 'read' } }),
];

/** An installation in which things belong to the plugin `shop`. */
export const directory: PermissionDirectory = {
  pluginOfPermission: name => name.split('.')[0],
  pluginOfResourceType: type => (type === 'thing' ? 'shop' : undefined),
  ownerCondition: type =>
    type === 'thing'
      ? { rule: 'IS_OWNER', params: { refs: '$ownershipRefs' } }
      : undefined,
};

/** Whether a thing meets a condition. */
export function meets(condition: FilledCondition, thing: Thing): boolean {
  if ('allOf' in condition) {
    return condition.allOf.every(part => meets(part, thing));
  }
  if ('anyOf' in condition) {
    return condition.anyOf.some(part => meets(part, thing));
  }
  if ('not' in condition) {
    return !meets(condition.not, thing);
  }
  const { rule, params = {} } = condition;
  return rule === 'IS_OWNER'
    ? [params.refs].flat().some(ref => thing.owners.includes(String(ref)))
    : thing.colour === params.colour;
}

const colour = fc.constantFrom('red', 'green');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  colour.map((value): Condition => ({
    rule: 'HAS_COLOUR',
    params: { colour: value },
  })),
  fc.constantFrom<Condition[]>(
    { rule: 'IS_OWNER', params: { refs: '$ownershipRefs' } },
    { rule: 'IS_OWNER', params: { refs: ['$currentUser'] } },
  ),
);
const { condition } = fc.letrec<{ condition: Condition }>(tie => {
  const some = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      some.map(([first, ...others]): Condition => ({
        allOf: [first, ...others],
      })),
      some.map(([first, ...others]): Condition => ({
        anyOf: [first, ...others],
      })),
      tie('condition').map((not): Condition => ({ not })),
    ),
  };
});

/** What `things` may be in a test. */
export const arbitraryThing: fc.Arbitrary<Thing> = fc.record({
  owners: fc.subarray([...PEOPLE, ...GROUPS]),
  colour,
});

/** Ada and Bob, in some groups, as guests, or nobody at all. */
export const arbitraryPrincipal: fc.Arbitrary<Principal> = fc.oneof(
  fc.constant<Principal>({ ownershipEntityRefs: [] }),
  fc
    .record({
      user: fc.constantFrom(...PEOPLE),
      groups: fc.subarray(GROUPS),
      isGuest: fc.boolean(),
    })
    .map(({ user, groups, isGuest }) => ({
      userEntityRef: user,
      ownershipEntityRefs: [user, ...groups],
      isGuest,
    })),
);

const match = fc.record(
  {
    permissions: fc.subarray([...NAMES, '*', 'shop.*', '*.read', 'z*o*'], {
      minLength: 1,
    }),
    actions: fc.subarray(['create', 'read'], { minLength: 1 }),
    plugins: fc.subarray(['shop', 'zoo'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

/** Policies of up to four roles and six rules, all of them valid. */
export const arbitraryPolicy: fc.Arbitrary<PolicyDocument> = fc
  .array(
    fc.subarray([
      'everyone',
      'signed-in',
      'guests',
      'owners',
      ...PEOPLE,
      ...GROUPS,
    ]),
    { minLength: 1, maxLength: 4 },
  )
  .chain(members => {
    const ids = members.map((_, index) => `role-${index}`);
    const effect = fc.constantFrom('allow', 'deny');
    // Who owns a thing cannot be left out.
    const whole = ids.filter((_, index) => !members[index].includes('owners'));
    const rule = fc.record({
      effect,
      roles: fc.subarray(ids, { minLength: 1 }),
      exceptRoles: fc.option(
        fc.subarray(whole, { minLength: Math.min(1, whole.length) }),
        { nil: undefined, freq: 1 },
      ),
      match,
      condition: fc.option(condition, { nil: undefined }),
    });
    return fc.record({
      roles: fc.constant(
        members.map((list, index) => ({
          id: ids[index],
          title: `Role ${index}`,
          members: list,
        })),
      ),
      rules: fc.array(rule, { maxLength: 6 }),
      defaults: fc.record({ read: effect, other: effect }),
    });
  })
  .map(({ rules, ...rest }) =>
    parsePolicy({
      ...rest,
      rules: rules.map((rule, index) => ({
        ...rule,
        id: `rule-${index}`,
        exceptRoles: rule.exceptRoles?.length ? rule.exceptRoles : undefined,
        match: rule.condition
          ? { ...rule.match, resourceTypes: ['thing'] }
          : rule.match,
      })),
    }),
  );
