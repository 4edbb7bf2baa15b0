import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import {
  arbitraryPolicy,
  arbitraryPrincipal,
  arbitraryThing,
  directory,
  meets,
  permissions,
} from './__testUtils__/arbitraryPolicy';
import type { Thing } from './__testUtils__/arbitraryPolicy';
import { compilePolicy } from './compilePolicy';
import { fillCondition } from './fillCondition';
import type { FilledCondition } from './fillCondition';
import type { PolicyDocument, Principal, Role, Rule } from './types';

/** Whether somebody is in a role, or owns the thing if it is for owners. */
function isIn(role: Role, who: Principal, thing: Thing | undefined): boolean {
  const signedIn = who.userEntityRef !== undefined;
  return role.members.some(member => {
    switch (member) {
      case 'everyone':
        return true;
      case 'signed-in':
        return signedIn && !who.isGuest;
      case 'guests':
        return signedIn && who.isGuest;
      case 'owners':
        return who.ownershipEntityRefs.some(ref => thing?.owners.includes(ref));
      default:
        return who.ownershipEntityRefs.includes(member);
    }
  });
}

function isAbout({ match }: Rule, permission: Permission): boolean {
  const { action } = permission.attributes;
  const type = 'resourceType' in permission ? permission.resourceType : '';
  const [plugin] = permission.name.split('.');
  const fits = (glob: string) =>
    new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(
      permission.name,
    );
  return (
    (match.permissions ?? ['*']).some(fits) &&
    (match.resourceTypes ?? [type]).includes(type) &&
    (!match.actions ||
      (action !== undefined && match.actions.includes(action))) &&
    (match.plugins ?? [plugin]).includes(plugin)
  );
}

/** The meaning of a policy as its documentation words it, rule by rule. */
function mayByTheWords(
  policy: PolicyDocument,
  who: Principal,
  asked: { permission: Permission; thing: Thing },
): boolean {
  const { permission } = asked;
  const thing = permission.type === 'resource' ? asked.thing : undefined;
  const holding = policy.rules.filter(
    rule =>
      isAbout(rule, permission) &&
      policy.roles.some(
        role => rule.roles.includes(role.id) && isIn(role, who, thing),
      ) &&
      !policy.roles.some(
        role => rule.exceptRoles?.includes(role.id) && isIn(role, who, thing),
      ) &&
      (!rule.condition ||
        (thing && meets(fillCondition(rule.condition, who, 'thing'), thing))),
  );
  if (holding.some(({ effect }) => effect === 'deny')) {
    return false;
  }
  if (holding.some(({ effect }) => effect === 'allow')) {
    return true;
  }
  const reads = permission.attributes.action === 'read';
  const { read, other } = policy.defaults;
  return who.userEntityRef !== undefined && (reads ? read : other) === 'allow';
}

it('decides about a thing as the words of the policy say', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      arbitraryPolicy,
      arbitraryPrincipal,
      fc.constantFrom(...permissions),
      arbitraryThing,
      (document, principal, permission, thing) => {
        const decision = compilePolicy(document, directory).decide(
          permission,
          principal,
        );
        const may =
          decision.result === AuthorizeResult.CONDITIONAL
            ? meets(decision.conditions as FilledCondition, thing)
            : decision.result === AuthorizeResult.ALLOW;
        expect(may).toBe(
          mayByTheWords(document, principal, { permission, thing }),
        );
        const kind = `${decision.result} ${may}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      },
    ),
    { numRuns: 3_000 },
  );
  // Each kind of answer has to come up often, or nothing was compared.
  for (const kind of [
    'ALLOW true',
    'DENY false',
    'CONDITIONAL true',
    'CONDITIONAL false',
  ]) {
    expect(seen.get(kind)).toBeGreaterThan(50);
  }
});
