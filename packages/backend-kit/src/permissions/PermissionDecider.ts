import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  ConditionalPolicyDecision,
  DefinitivePolicyDecision,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type { ConditionJudge } from './ConditionJudge';
import { resolveUser } from './resolveUser';

/** Whether somebody has a permission, for one resource, several, or all. */
export interface PermissionQuestion {
  permission: Permission;
  /** Left out to be told the conditions that a resource has to meet. */
  resourceRef?: string | string[];
}

/** Answer to a question: a result for each resource if it named several. */
export type PermissionAnswer =
  PolicyDecision | { result: DefinitivePolicyDecision['result'][] };

/** What a {@link PermissionDecider} needs. */
export interface PermissionDeciderOptions {
  auth: AuthService;
  userInfo: UserInfoService;
  judge: ConditionJudge;
}

/**
 * Answers questions by a policy. The policy is asked once for each permission
 * of a call, and the resources of a call are read together.
 */
export class PermissionDecider {
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;
  readonly #judge: ConditionJudge;

  constructor({ auth, userInfo, judge }: PermissionDeciderOptions) {
    this.#auth = auth;
    this.#userInfo = userInfo;
    this.#judge = judge;
  }

  /**
   * @param policy - what decides
   * @param questions - any number
   * @param credentials - of a user, or of nobody
   * @returns an answer for each question, in their order
   * @throws whatever the policy throws, or the plugin that keeps the resources
   */
  async decide(
    policy: PermissionPolicy,
    questions: PermissionQuestion[],
    credentials: BackstageCredentials,
  ): Promise<PermissionAnswer[]> {
    const user = this.#auth.isPrincipal(credentials, 'user')
      ? await resolveUser(this.#userInfo, credentials)
      : undefined;
    if (!user && !this.#auth.isPrincipal(credentials, 'none')) {
      return questions.map(denyAll);
    }
    const decisions = await askOnce(policy, questions, user);
    const cases = questions.flatMap(({ resourceRef }, index) => {
      const decision = decisions[index];
      return decision.result === AuthorizeResult.CONDITIONAL &&
        resourceRef !== undefined
        ? [{ index, decision, resourceRef }]
        : [];
    });
    const answers: PermissionAnswer[] = [...decisions];
    if (cases.length > 0) {
      const verdicts = await this.#judge.judge(cases, credentials);
      cases.forEach(({ index }, position) => {
        answers[index] = { result: verdicts[position] } as PermissionAnswer;
      });
    }
    return answers;
  }
}

/** For who is no user of the portal, or none any more. */
function denyAll({ resourceRef }: PermissionQuestion): PermissionAnswer {
  return Array.isArray(resourceRef)
    ? { result: resourceRef.map(() => AuthorizeResult.DENY) }
    : { result: AuthorizeResult.DENY };
}

async function askOnce(
  policy: PermissionPolicy,
  questions: PermissionQuestion[],
  user: PolicyQueryUser | undefined,
): Promise<PolicyDecision[]> {
  const asked = new Map<Permission, Promise<PolicyDecision>>();
  return Promise.all(
    questions.map(({ permission }) => {
      const known = asked.get(permission);
      if (known) {
        return known;
      }
      const decision = policy
        .handle({ permission }, user)
        .then(given => checked(given, permission));
      asked.set(permission, decision);
      return decision;
    }),
  );
}

function checked(
  decision: PolicyDecision,
  permission: Permission,
): PolicyDecision {
  if (decision.result === AuthorizeResult.CONDITIONAL) {
    assertFits(decision, permission);
  }
  return decision;
}

function assertFits(
  { resourceType }: ConditionalPolicyDecision,
  permission: Permission,
) {
  if (!isResourcePermission(permission)) {
    throw new Error(
      `The policy gave conditions for ${permission.name}, which is about no resource`,
    );
  }
  if (resourceType !== permission.resourceType) {
    throw new Error(
      `The policy gave conditions of ${resourceType} for ${permission.name}, which is about ${permission.resourceType}`,
    );
  }
}
