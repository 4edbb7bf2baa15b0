import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { authorize } from '@callboard/backend-kit';
import { accessPolicyReadPermission } from '@callboard/plugin-access-common';
import type {
  ConditionPreviewRequest,
  RuleOutcome,
  SimulateRequest,
  Simulation,
  WhoCanQuery,
} from '@callboard/plugin-access-common';
import type {
  CallOptions,
  MatrixPageQuery,
  SimulatorService,
} from './SimulatorService';

/** What people are told who may not read policies: what is about them. */
const ABOUT_ONESELF = new Set<RuleOutcome>(['decided', 'overruled', 'depends']);

/**
 * Lets through to the simulator who may read policies, and everybody else with
 * questions about themselves and the policy that holds.
 */
export class AuthorizedSimulatorService implements SimulatorService {
  readonly #inner: SimulatorService;
  readonly #permissions: PermissionsService;

  static create(options: {
    inner: SimulatorService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedSimulatorService(options);
  }

  private constructor(options: {
    inner: SimulatorService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async getInstallation(options: CallOptions) {
    await this.#authorize(options);
    return this.#inner.getInstallation(options);
  }

  async simulate(request: SimulateRequest, options: CallOptions) {
    if (await this.#mayReadPolicies(options)) {
      return this.#inner.simulate(request, options);
    }
    const { user, versions, ...question } = request;
    const isOwn = user === undefined || isUser(options, user);
    if (!isOwn || versions?.some(version => version !== 'published')) {
      throw new NotAllowedError(
        `About others, and about other versions than the published one, this needs the permission ${accessPolicyReadPermission.name}`,
      );
    }
    const { items } = await this.#inner.simulate(question, options);
    return { items: items.map(aboutOneself) };
  }

  async whoCan(query: WhoCanQuery, options: CallOptions) {
    await this.#authorize(options);
    return this.#inner.whoCan(query, options);
  }

  async getMatrix(query: MatrixPageQuery, options: CallOptions) {
    await this.#authorize(options);
    return this.#inner.getMatrix(query, options);
  }

  async previewCondition(
    request: ConditionPreviewRequest,
    options: CallOptions,
  ) {
    await this.#authorize(options);
    return this.#inner.previewCondition(request, options);
  }

  async #authorize({ credentials }: CallOptions) {
    await authorize(this.#permissions, accessPolicyReadPermission, credentials);
  }

  async #mayReadPolicies(options: CallOptions): Promise<boolean> {
    try {
      await this.#authorize(options);
      return true;
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return false;
      }
      throw error;
    }
  }
}

function isUser({ credentials }: CallOptions, ref: string): boolean {
  const { principal } = credentials as BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  return (
    principal.type === 'user' &&
    principal.userEntityRef === ref.toLocaleLowerCase('en-US')
  );
}

/**
 * Leaves out rules about others, and conditions: what they say about resources
 * that somebody may not see is for those who read policies.
 */
function aboutOneself(simulation: Simulation): Simulation {
  const { condition, resourceMissing, ...item } = simulation;
  if (item.outcome === 'deny' && condition) {
    // Why a resource is denied would tell whether there is one.
    return { ...item, decidedBy: { kind: 'default' }, trail: [] };
  }
  return {
    ...item,
    trail: item.trail.filter(({ outcome }) => ABOUT_ONESELF.has(outcome)),
  };
}
