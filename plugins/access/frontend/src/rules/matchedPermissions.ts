import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  compilePolicy,
  Installation,
  InstalledPermission,
  Match,
} from '@callboard/plugin-access-common';

function toPermission(installed: InstalledPermission): Permission {
  const { name, action, resourceType } = installed;
  const attributes = action ? { action } : {};
  return resourceType
    ? { type: 'resource', name, attributes, resourceType }
    : { type: 'basic', name, attributes };
}

/**
 * Finds the installed permissions that a rule is about, by asking a policy of
 * this rule alone.
 *
 * @param match - of the rule
 * @param installation - of the running portal
 */
export function matchedPermissions(
  match: Match,
  installation: Installation,
): InstalledPermission[] {
  const pluginOf = new Map(
    installation.permissions.map(({ name, pluginId }) => [name, pluginId]),
  );
  const policy = compilePolicy(
    {
      roles: [{ id: 'all', title: 'All', members: ['everyone'] }],
      rules: [{ id: 'rule', effect: 'allow', roles: ['all'], match }],
      defaults: { read: 'deny', other: 'deny' },
    },
    {
      pluginOfPermission: name => pluginOf.get(name) ?? '',
      pluginOfResourceType: () => undefined,
      ownerCondition: () => undefined,
    },
  );
  const anybody = { ownershipEntityRefs: [] };
  return installation.permissions.filter(
    permission =>
      policy.decide(toPermission(permission), anybody).result ===
      AuthorizeResult.ALLOW,
  );
}
