import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { z } from 'zod';
import type { ConditionalCase, Verdict } from './ConditionJudge';

const PATH = '/.well-known/backstage/permissions/apply-conditions';
const verdictSchema = z.enum([AuthorizeResult.ALLOW, AuthorizeResult.DENY]);
const answerSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      result: z.union([verdictSchema, z.array(verdictSchema)]),
    }),
  ),
});

/** What a {@link RemoteConditionsClient} needs. */
export interface RemoteConditionsClientOptions {
  auth: AuthService;
  discovery: DiscoveryService;
}

/**
 * Applies conditions to resources of plugins in other processes, by the HTTP
 * interface that each plugin has for it.
 */
export class RemoteConditionsClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor({ auth, discovery }: RemoteConditionsClientOptions) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /**
   * @param cases - of one plugin, at least one
   * @param credentials - on whose behalf the plugin is asked
   * @returns for each case a verdict, or one for each of its resources
   * @throws ResponseError if the plugin does not answer as it should
   */
  async apply(
    cases: ConditionalCase[],
    credentials: BackstageCredentials,
  ): Promise<(Verdict | Verdict[])[]> {
    const [{ pluginId }] = cases.map(({ decision }) => decision);
    const response = await fetch(
      `${await this.#discovery.getBaseUrl(pluginId)}${PATH}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(await this.#authorization(pluginId, credentials)),
        },
        body: JSON.stringify({
          items: cases.map(({ decision, resourceRef }, index) => ({
            id: `${index}`,
            resourceRef,
            ...decision,
          })),
        }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { items } = answerSchema.parse(await response.json());
    const results = new Map(items.map(({ id, result }) => [id, result]));
    return cases.map(
      (_, index) => results.get(`${index}`) ?? AuthorizeResult.DENY,
    );
  }

  async #authorization(
    targetPluginId: string,
    onBehalfOf: BackstageCredentials,
  ): Promise<Record<string, string>> {
    if (this.#auth.isPrincipal(onBehalfOf, 'none')) {
      return {};
    }
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId,
    });
    return { authorization: `Bearer ${token}` };
  }
}
