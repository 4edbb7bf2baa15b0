import type { Installation } from '../simulate/types';
import { checkPolicy } from './checkPolicy';
import { parsePolicy } from './parsePolicy';

const installation: Installation = {
  permissions: [
    {
      name: 'catalog.entity.read',
      pluginId: 'catalog',
      action: 'read',
      resourceType: 'catalog-entity',
    },
  ],
  resourceTypes: [
    {
      resourceType: 'catalog-entity',
      pluginId: 'catalog',
      hasOwners: true,
      rules: [
        {
          name: 'IS_ENTITY_OWNER',
          description: 'Owned by',
          paramsSchema: {
            $schema: 'http://json-schema.org/draft-07/schema#',
            type: 'object',
            properties: {
              claims: { type: 'array', items: { type: 'string' } },
            },
            required: ['claims'],
            additionalProperties: false,
          },
        },
        { name: 'IS_ORPHAN', description: 'Has no source' },
      ],
    },
  ],
};

const findings = (match: object, condition?: object) =>
  checkPolicy(
    parsePolicy({
      roles: [{ id: 'staff', title: 'Staff', members: ['signed-in'] }],
      rules: [{ id: 'a', effect: 'allow', roles: ['staff'], match, condition }],
      defaults: { read: 'allow', other: 'deny' },
    }),
    installation,
  );
const entities = { resourceTypes: ['catalog-entity'] };

describe('checkPolicy', () => {
  it('has nothing to say about what is installed', () => {
    expect(
      findings(
        {
          ...entities,
          permissions: ['catalog.*', 'catalog.entity.read'],
          plugins: ['catalog'],
        },
        {
          anyOf: [
            { rule: 'IS_ENTITY_OWNER', params: { claims: '$ownershipRefs' } },
            { not: { rule: 'IS_ORPHAN' } },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('warns of what is not installed', () => {
    expect(
      findings({
        permissions: ['catalog.entity.read', 'catalogue.*'],
        plugins: ['zoo'],
        resourceTypes: ['animal'],
      }),
    ).toEqual([
      {
        path: 'rules[0].match.permissions[1]',
        reason: 'no permission "catalogue.*" is installed',
        severity: 'warning',
      },
      {
        path: 'rules[0].match.plugins[0]',
        reason: 'no plugin "zoo" is installed',
        severity: 'warning',
      },
      {
        path: 'rules[0].match.resourceTypes[0]',
        reason: 'no resource type "animal" is installed',
        severity: 'warning',
      },
    ]);
  });

  it('finds a rule that the resource type does not have', () => {
    expect(
      findings(entities, { allOf: [{ not: { rule: 'IS_OWNER' } }] }),
    ).toEqual([
      {
        path: 'rules[0].condition.allOf[0].not.rule',
        reason:
          'catalog-entity has no rule "IS_OWNER"; it has IS_ENTITY_OWNER, IS_ORPHAN',
        severity: 'error',
      },
    ]);
  });

  it.each([
    ['of another type', { claims: '$currentUser' }, 'params.claims'],
    ['with a wrong item', { claims: [1] }, 'params.claims.0'],
    ['missing', undefined, 'params.claims'],
  ])('finds a parameter %s', (_, params, path) => {
    expect(findings(entities, { rule: 'IS_ENTITY_OWNER', params })).toEqual([
      {
        path: `rules[0].condition.${path}`,
        reason: expect.stringMatching(/expected/),
        severity: 'error',
      },
    ]);
  });

  it('does not blame the policy for a schema that cannot be read', () => {
    const [type] = installation.resourceTypes;
    const odd = { ...type.rules[1], paramsSchema: { type: 'strange' } };
    const document = parsePolicy({
      roles: [{ id: 'staff', title: 'Staff', members: [] }],
      rules: [
        {
          id: 'a',
          effect: 'deny',
          roles: ['staff'],
          match: entities,
          condition: { rule: 'IS_ORPHAN' },
        },
      ],
      defaults: { read: 'deny', other: 'deny' },
    });
    expect(
      checkPolicy(document, {
        ...installation,
        resourceTypes: [{ ...type, rules: [odd] }],
      }),
    ).toEqual([]);
  });
});
