import type {
  Installation,
  PolicyDocument,
} from '@callboard/plugin-access-common';

/** A small policy: two roles, two rules. */
export const smallPolicy: PolicyDocument = {
  roles: [
    { id: 'staff', title: 'Staff', members: ['signed-in'] },
    {
      id: 'platform',
      title: 'Platform team',
      description: 'Who runs the portal',
      members: ['group:default/platform'],
    },
  ],
  rules: [
    {
      id: 'staff-reads',
      title: 'Staff reads the catalog',
      effect: 'allow',
      roles: ['staff'],
      match: { plugins: ['catalog'], actions: ['read'] },
    },
    {
      id: 'no-deleting',
      effect: 'deny',
      roles: ['staff'],
      match: {
        permissions: ['catalog.entity.delete'],
        resourceTypes: ['catalog-entity'],
      },
      condition: {
        not: { rule: 'IS_ENTITY_KIND', params: { kinds: ['API'] } },
      },
    },
  ],
  defaults: { read: 'allow', other: 'deny' },
};

/** A portal with a catalog and two more permissions. */
export const installation: Installation = {
  permissions: [
    {
      name: 'catalog.entity.read',
      pluginId: 'catalog',
      action: 'read',
      resourceType: 'catalog-entity',
    },
    {
      name: 'catalog.entity.delete',
      pluginId: 'catalog',
      action: 'delete',
      resourceType: 'catalog-entity',
    },
    { name: 'catalog.entity.create', pluginId: 'catalog', action: 'create' },
    { name: 'scaffolder.task.create', pluginId: 'scaffolder' },
  ],
  resourceTypes: [
    {
      resourceType: 'catalog-entity',
      pluginId: 'catalog',
      hasOwners: true,
      rules: [
        {
          name: 'IS_ENTITY_KIND',
          description: 'Allow entities of a kind',
          paramsSchema: {
            type: 'object',
            properties: {
              kinds: {
                type: 'array',
                items: { type: 'string' },
                description: 'Kinds to match',
              },
            },
            required: ['kinds'],
          },
        },
        {
          name: 'IS_ENTITY_OWNER',
          description: 'Allow entities owned by somebody',
          paramsSchema: {
            type: 'object',
            properties: {
              claims: { type: 'array', items: { type: 'string' } },
            },
            required: ['claims'],
          },
        },
      ],
    },
  ],
};
