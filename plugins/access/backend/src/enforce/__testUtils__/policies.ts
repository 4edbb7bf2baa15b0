import { compilePolicy } from '@callboard/plugin-access-common';
import type {
  CompiledPolicy,
  PermissionDirectory,
  PolicyDocument,
} from '@callboard/plugin-access-common';
import type { PublishedPolicy } from '../../policies/publishedPolicy';

/** Where the catalog is installed and nothing else. */
export const catalogOnly: PermissionDirectory = {
  pluginOfPermission: name => name.split('.')[0],
  pluginOfResourceType: type =>
    type === 'catalog-entity' ? 'catalog' : undefined,
  ownerCondition: type =>
    type === 'catalog-entity'
      ? { rule: 'IS_ENTITY_OWNER', params: { claims: '$ownershipRefs' } }
      : undefined,
};

/** Everyone who signed in reads; owners change what they own. */
export const ownersPolicy: PolicyDocument = {
  roles: [
    { id: 'owners', title: 'Owners', members: ['owners'] },
    { id: 'people', title: 'People', members: ['signed-in'] },
  ],
  rules: [
    {
      id: 'owners-change',
      effect: 'allow',
      roles: ['owners'],
      match: {
        resourceTypes: ['catalog-entity'],
        actions: ['update', 'delete'],
      },
    },
    {
      id: 'people-register',
      effect: 'allow',
      roles: ['people'],
      match: { permissions: ['catalog.location.create'] },
    },
  ],
  defaults: { read: 'allow', other: 'deny' },
};

/** A policy that is published, and was just confirmed. */
export function publish(
  document: PolicyDocument,
  version = 1,
): Required<PublishedPolicy> {
  return {
    current: { version, policy: compilePolicy(document, catalogOnly) },
    confirmedAt: Date.now(),
  };
}

/** A policy that counts how often it is asked. */
export function counting(policy: CompiledPolicy) {
  const asked: string[] = [];
  return {
    asked,
    policy: {
      ...policy,
      decide(...[permission, principal]: Parameters<CompiledPolicy['decide']>) {
        asked.push(`${principal.userEntityRef} ${permission.name}`);
        return policy.decide(permission, principal);
      },
    } satisfies CompiledPolicy,
  };
}
