import { isError, ResponseError } from '@backstage/errors';
import { PluginHttpClient, type ClientOptions } from '@callboard/http-client';
import {
  gateAnswerSchema,
  type GateAnswer,
  type GateRequest,
} from '@callboard/plugin-golden-paths-common';

/** Asks gates over HTTP. */
export class GatesClient {
  readonly #backend: PluginHttpClient;

  /** @param options - with the credentials of the scaffolder */
  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  /** @throws what the backend said */
  async ask(request: GateRequest): Promise<GateAnswer> {
    try {
      return await this.#backend.send(gateAnswerSchema, '/gates', {
        method: 'POST',
        body: request,
      });
    } catch (error) {
      throw error instanceof ResponseError && isError(error.cause)
        ? error.cause
        : error;
    }
  }
}
