import { findPolicyProblems, parsePolicy } from './parsePolicy';

const role = { id: 'staff', title: 'Staff', members: ['signed-in'] };
const rule = {
  id: 'staff-read',
  effect: 'allow',
  roles: ['staff'],
  match: { permissions: ['catalog.*'] },
};
const defaults = { read: 'allow', other: 'deny' };
const owned = { rule: 'IS_ENTITY_OWNER', params: { claims: '$ownershipRefs' } };
const aboutEntities = { resourceTypes: ['catalog-entity'] };

const withRule = (changes: object) => ({
  roles: [role],
  rules: [{ ...rule, ...changes }],
  defaults,
});
const withRole = (changes: object) => ({
  roles: [{ ...role, ...changes }],
  rules: [],
  defaults,
});

function nested(depth: number): object {
  let condition: object = owned;
  for (let i = 0; i < depth; i++) {
    condition = { not: condition };
  }
  return condition;
}

describe('parsePolicy', () => {
  it('gives back a document that is right', () => {
    const document = withRule({
      match: aboutEntities,
      condition: { anyOf: [owned, { not: { rule: 'IS_SECRET' } }] },
    });
    expect(parsePolicy(document)).toEqual(document);
  });

  it('writes references of members in lower case, as the catalog does', () => {
    const { roles } = parsePolicy(
      withRole({ members: ['Group:Default/Core'] }),
    );
    expect(roles[0].members).toEqual(['group:default/core']);
  });

  it('tells all problems at once, and how many it did not name', () => {
    const roles = Array.from({ length: 12 }, (_, i) => `no-${i}`);
    const document = withRule({ roles });
    expect(findPolicyProblems(document)).toHaveLength(12);
    expect(() => parsePolicy(document)).toThrow(
      /rules\[0\]\.roles\[0\]: there is no role "no-0"; .*and 2 more$/,
    );
  });

  it.each([
    ['no document', undefined, /^.*expected object/],
    ['a list', [], /expected object/],
    [
      'a role that is not there',
      withRule({ roles: ['nobody'] }),
      /^rules\[0\]\.roles\[0\]: there is no role "nobody"$/,
    ],
    [
      'leaving out a role that is not there',
      withRule({ exceptRoles: ['nobody'] }),
      /^rules\[0\]\.exceptRoles\[0\]: there is no role "nobody"$/,
    ],
    [
      'leaving out owners',
      {
        roles: [role, { id: 'owners', title: 'Owners', members: ['owners'] }],
        rules: [{ ...rule, exceptRoles: ['owners'] }],
        defaults,
      },
      /^rules\[0\]\.exceptRoles\[0\]: "owners" has the member owners/,
    ],
    ['a rule without roles', withRule({ roles: [] }), /^rules\[0\]\.roles: /],
    [
      'the same role twice',
      { roles: [role, role], rules: [], defaults },
      /^roles\[1\]\.id: "staff" is also the id of roles\[0\]$/,
    ],
    [
      'the same rule twice',
      { roles: [role], rules: [rule, rule], defaults },
      /^rules\[1\]\.id: "staff-read" is also the id of rules\[0\]$/,
    ],
    [
      'a glob of 10,000 stars',
      withRule({ match: { permissions: ['*'.repeat(10_000)] } }),
      /^rules\[0\]\.match\.permissions\[0\]: .*200/,
    ],
    [
      'a glob with other signs',
      withRule({ match: { permissions: ['catalog.(a|b)+'] } }),
      /^rules\[0\]\.match\.permissions\[0\]: must be the name/,
    ],
    [
      'an empty list in a match',
      withRule({ match: { permissions: [] } }),
      /^rules\[0\]\.match\.permissions: /,
    ],
    [
      'an action that there is not',
      withRule({ match: { actions: ['erase'] } }),
      /^rules\[0\]\.match\.actions\[0\]: /,
    ],
    [
      'a condition without a resource type',
      withRule({ condition: owned }),
      /^rules\[0\]\.match\.resourceTypes: must name the resource type/,
    ],
    [
      'a condition with two resource types',
      withRule({ condition: owned, match: { resourceTypes: ['a', 'b'] } }),
      /^rules\[0\]\.match\.resourceTypes: must name one .*has 2$/,
    ],
    [
      'an empty allOf',
      withRule({ match: aboutEntities, condition: { allOf: [] } }),
      /^rules\[0\]\.condition\.allOf: /,
    ],
    [
      'an empty anyOf deep inside',
      withRule({
        match: aboutEntities,
        condition: { not: { anyOf: [owned, { anyOf: [] }] } },
      }),
      /^rules\[0\]\.condition\.not\.anyOf\[1\]\.anyOf: /,
    ],
    [
      'a condition that is nothing',
      withRule({ match: aboutEntities, condition: {} }),
      /^rules\[0\]\.condition: must be an object with one of allOf, anyOf, not, rule$/,
    ],
    [
      'a condition of two kinds',
      withRule({
        match: aboutEntities,
        condition: { allOf: [owned], not: owned },
      }),
      /^rules\[0\]\.condition: .*"not"/,
    ],
    [
      'a condition with a resource type of its own',
      withRule({
        match: aboutEntities,
        condition: { ...owned, resourceType: 'x' },
      }),
      /^rules\[0\]\.condition: .*"resourceType"/,
    ],
    [
      'a condition 5,000 levels deep',
      withRule({ match: aboutEntities, condition: nested(5_000) }),
      /^rules\[0\]\.condition\.not.*: is nested deeper than 40 levels$/,
    ],
    [
      'a key that is not known',
      withRule({ efect: 'deny' }),
      /^rules\[0\]: .*"efect"/,
    ],
    [
      'a key that is not known at the top',
      { ...withRule({}), admins: [] },
      /"admins"/,
    ],
    [
      '__proto__',
      JSON.parse('{"roles":[],"rules":[{"__proto__":{"effect":"allow"}}]}'),
      /^rules\[0\]\.__proto__: is not a key/,
    ],
    [
      'constructor',
      withRule({ match: { constructor: {} } }),
      /^rules\[0\]\.match\.constructor: is not a key/,
    ],
    [
      'an effect that there is not',
      withRule({ effect: 'maybe' }),
      /^rules\[0\]\.effect: /,
    ],
    ['no defaults', { roles: [], rules: [] }, /^defaults: /],
    [
      'an id with a space',
      withRole({ id: 'Two words' }),
      /^roles\[0\]\.id: must be lower-case words/,
    ],
    [
      'a role without a title',
      withRole({ title: ' ' }),
      /^roles\[0\]\.title: /,
    ],
    [
      'a reference that is not full',
      withRole({ members: ['group:core'] }),
      /^roles\[0\]\.members\[0\]: must be one of everyone, .*"group:default\/platform"$/,
    ],
    [
      'a member of another kind',
      withRole({ members: ['component:default/x'] }),
      /^roles\[0\]\.members\[0\]: /,
    ],
    [
      'a date',
      withRole({ title: new Date() }),
      /^roles\[0\]\.title: must be JSON, not a Date$/,
    ],
    [
      'a number that is none',
      withRole({ title: Number.NaN }),
      /^roles\[0\]\.title: must be JSON/,
    ],
  ])('refuses %s and says where and why', (_, document, message) => {
    expect(() => parsePolicy(document)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
