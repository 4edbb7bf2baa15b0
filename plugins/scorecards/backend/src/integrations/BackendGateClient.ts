import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  GateClient,
  type GateRequest,
} from '@callboard/plugin-scorecards-common';

/** The gate for other plugins' backends, asked on behalf of their callers. */
export class BackendGateClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** @throws ResponseError when the gate refuses, as for an unknown track */
  async ask(request: GateRequest, credentials: BackstageCredentials) {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'scorecards',
    });
    const gate = new GateClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
    return gate.ask(request);
  }
}
