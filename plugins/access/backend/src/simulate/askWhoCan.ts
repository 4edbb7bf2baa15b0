import { setImmediate } from 'node:timers/promises';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  CompiledPolicy,
  FilledCondition,
  Outcome,
  WhoCan,
} from '@callboard/plugin-access-common';
import type { LoadedResource } from './EngineResources';
import type { Everybody } from './Principals';

/** How many users are named. */
const NAMED = 100;
/** How many users are looked at before others get their turn. */
const AT_A_TIME = 500;

/** Finds out who may do something, among all roles and users. */
export async function askWhoCan(
  policy: CompiledPolicy,
  question: {
    permission: Permission;
    resource?: LoadedResource;
    everybody: Everybody;
  },
): Promise<WhoCan> {
  const { permission, resource, everybody } = question;
  const allowed: string[] = [];
  let conditional = 0;
  for (const [index, principal] of everybody.principals.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) {
      await setImmediate();
    }
    const outcome = outcomeOf(policy.decide(permission, principal), resource);
    if (outcome === 'allow' && principal.userEntityRef !== undefined) {
      allowed.push(principal.userEntityRef);
    }
    conditional += outcome === 'conditional' ? 1 : 0;
  }
  return {
    roles: policy.document.roles.map(({ id, title }) => ({
      id,
      title,
      ...policy.outcomeFor(permission, id),
    })),
    users: allowed.slice(0, NAMED),
    total: allowed.length,
    ...(!resource && { conditional }),
    ...(!everybody.complete && { incomplete: true }),
  };
}

function outcomeOf(
  decision: PolicyDecision,
  resource: LoadedResource | undefined,
): Outcome {
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return decision.result === AuthorizeResult.ALLOW ? 'allow' : 'deny';
  }
  if (!resource) {
    return 'conditional';
  }
  return resource.meets(decision.conditions as FilledCondition)
    ? 'allow'
    : 'deny';
}
