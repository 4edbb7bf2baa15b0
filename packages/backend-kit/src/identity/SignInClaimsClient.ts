import type {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

/** The claim that holds the groups which the identity provider named. */
export const GROUPS_CLAIM = 'callboard_groups';

/** What the last sign-in said about a user. */
export interface SignInClaims {
  ownershipEntityRefs: string[];
  /** Absent unless the provider's resolver reads groups. */
  groups?: string[];
}

const answerSchema = z.object({
  claims: z.object({
    ent: z.array(z.string()).default([]),
    [GROUPS_CLAIM]: z.array(z.string()).optional(),
  }),
});

/** Asks the auth plugin what it keeps of a user's last sign-in. */
export class SignInClaimsClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * @param credentials - of the user; only they may ask
   * @throws ResponseError if the auth plugin refuses
   */
  async read(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<SignInClaims> {
    const { token } = await this.#auth.getLimitedUserToken(credentials);
    const baseUrl = await this.#discovery.getBaseUrl('auth');
    const response = await fetch(`${baseUrl}/v1/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { claims } = answerSchema.parse(await response.json());
    return { ownershipEntityRefs: claims.ent, groups: claims[GROUPS_CLAIM] };
  }
}
