import type { Entity } from '@backstage/catalog-model';

/** A user, and the names of the groups they are in. */
export function user(name: string, groups: string[] = []): Entity {
  const displayName = name
    .split('.')
    .map(part => `${part[0].toLocaleUpperCase('en-US')}${part.slice(1)}`)
    .join(' ');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      description: `${displayName} of ${groups.join(', ')}`,
    },
    spec: {
      profile: { displayName, email: `${name}@larkfield.example` },
      memberOf: groups,
    },
    relations: groups.map(one => ({
      type: 'memberOf',
      targetRef: `group:default/${one}`,
    })),
  };
}

/** A group, and the name of the one above it. */
export function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}
