import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  AuthorizePermissionRequest,
  AuthorizePermissionResponse,
  PolicyDecision,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import type {
  PermissionDecider,
  PermissionQuestion,
} from './PermissionDecider';
import type { PermissionEngine } from './PermissionEngine';
import { reportDenials } from './reportDenials';

/** What an {@link EnginePermissionsService} needs. */
export interface EnginePermissionsServiceOptions {
  pluginId: string;
  auth: AuthService;
  decider: PermissionDecider;
  engine: PermissionEngine;
  /** Whether permissions are checked at all. */
  isEnabled: boolean;
  /** The stock client, for all that is not decided here. */
  stock: PermissionsService;
}

/**
 * Decides permissions in this process. Left to the stock client are services,
 * which it decides by their access restrictions without a call, portals with
 * permissions turned off, and processes without a policy, where it asks the
 * permission backend over HTTP.
 */
export class EnginePermissionsService implements PermissionsService {
  readonly #options: EnginePermissionsServiceOptions;

  constructor(options: EnginePermissionsServiceOptions) {
    this.#options = options;
  }

  async authorize(
    requests: AuthorizePermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<AuthorizePermissionResponse[]> {
    const policy = this.#policyFor(options?.credentials);
    if (!policy) {
      return this.#options.stock.authorize(requests, options);
    }
    const answers = await this.#decide(policy, requests, options.credentials);
    return answers.map(({ result }) => ({
      // Conditions without a resource to apply them to never allow.
      result:
        result === AuthorizeResult.ALLOW
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }));
  }

  async authorizeConditional(
    queries: QueryPermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<PolicyDecision[]> {
    const policy = this.#policyFor(options?.credentials);
    return policy
      ? this.#decide(policy, queries, options.credentials)
      : this.#options.stock.authorizeConditional(queries, options);
  }

  #policyFor(credentials: BackstageCredentials | undefined) {
    const { auth, engine, isEnabled } = this.#options;
    return isEnabled && credentials && !auth.isPrincipal(credentials, 'service')
      ? engine.policy
      : undefined;
  }

  async #decide(
    policy: PermissionPolicy,
    questions: PermissionQuestion[],
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision[]> {
    const { decider, engine, pluginId } = this.#options;
    const answers = await decider.decide(policy, questions, credentials);
    await reportDenials(engine, { pluginId, credentials, questions, answers });
    // A question about one resource has one result.
    return answers as PolicyDecision[];
  }
}
