import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { gateAnswerSchema } from './schemas';
import type { GateAnswer, GateRequest } from './types';

/** The gate, as pages and the command line use it. */
export interface GateApi {
  /**
   * Asks whether an entity reaches a level.
   *
   * @throws ResponseError when the backend refuses, as for an unknown track
   */
  ask(request: GateRequest): Promise<GateAnswer>;
}

/** {@link GateApi} over HTTP, in browsers, backends and the command line. */
export class GateClient implements GateApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async ask(request: GateRequest) {
    return this.#backend.send(gateAnswerSchema, '/gate', {
      method: 'POST',
      body: request,
    });
  }
}
