import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { accessPolicyPublishPermission } from '@callboard/plugin-access-common';
import type {
  CompiledPolicy,
  PolicyDocument,
} from '@callboard/plugin-access-common';
import { principalOf } from '../enforce/principalOf';
import type { KnownPeople } from '../enforce/principalOf';

/** What a {@link LockOutGuard} needs. */
export interface LockOutGuardOptions {
  auth: AuthService;
  userInfo: UserInfoService;
  people: KnownPeople;
  compile: (document: PolicyDocument) => CompiledPolicy;
}

/** Keeps a policy from being published that nobody could ever change again. */
export class LockOutGuard {
  readonly #options: LockOutGuardOptions;

  constructor(options: LockOutGuardOptions) {
    this.#options = options;
  }

  /**
   * Checks that somebody is sure to be able to publish the next policy:
   * `access.admins`, or who publishes this one.
   *
   * @throws InputError if there are no admins and the publisher would lose the
   *   permission
   */
  async check(
    document: PolicyDocument,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { auth, userInfo, people, compile } = this.#options;
    // Services are not subject to the policy.
    if (people.admins.length > 0 || auth.isPrincipal(credentials, 'service')) {
      return;
    }
    const principal = principalOf(
      await userInfo.getUserInfo(credentials),
      people,
    );
    const { result } = compile(document).decide(
      accessPolicyPublishPermission,
      principal,
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new InputError(
        `Nobody might be able to publish again: you would lose ${accessPolicyPublishPermission.name}, and access.admins names nobody in the configuration`,
      );
    }
  }
}
