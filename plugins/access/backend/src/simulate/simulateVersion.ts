import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import type {
  Explanation,
  FilledCondition,
  Principal,
  Simulation,
} from '@callboard/plugin-access-common';
import type { CompiledVersion } from './CompiledVersions';
import type { LoadedResource } from './EngineResources';

/** A question to a version of the policy. */
export interface Question {
  permission: Permission;
  principal: Principal;
  resourceRef?: string;
  resource?: LoadedResource;
}

/** Steps about other permissions that an answer may have. */
const OTHERS_SHOWN = 200;

/**
 * Asks one version.
 *
 * @throws InputError if a condition names an unknown rule or parameter
 */
export function simulateVersion(
  { version, policy }: CompiledVersion,
  question: Question,
): Simulation {
  const { permission, principal, resourceRef, resource } = question;
  const decision = policy.decide(permission, principal);
  const condition =
    decision.result === AuthorizeResult.CONDITIONAL
      ? (decision.conditions as FilledCondition)
      : undefined;
  const answer = policy.explain(
    permission,
    principal,
    resource && (part => resource.meets(part)),
  );
  const isMissing = resource !== undefined && resource.value === undefined;
  return {
    version,
    permission: permission.name,
    user: principal.userEntityRef ?? '',
    ...(resourceRef !== undefined && { resourceRef }),
    ...(condition && { condition }),
    ...(isMissing && { resourceMissing: true }),
    ...shortened(answer),
    // What depends on a resource is denied if there is none.
    ...(isMissing &&
      condition && { outcome: 'deny', decidedBy: { kind: 'default' } }),
  };
}

function shortened(answer: Explanation): Explanation & { omitted?: number } {
  const about = answer.trail.findIndex(
    ({ outcome }) => outcome === 'other-permission',
  );
  const shown = (about < 0 ? answer.trail.length : about) + OTHERS_SHOWN;
  const omitted = answer.trail.length - shown;
  return omitted > 0
    ? { ...answer, trail: answer.trail.slice(0, shown), omitted }
    : answer;
}
