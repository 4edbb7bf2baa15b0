import { ResponseError } from '@backstage/errors';
import { personasSchema } from './personas';
import type { Personas } from './personas';

/** People as whom one may sign in during development. */
export interface PersonasApi {
  /**
   * Finds people.
   *
   * @param text - part of a name, a description or a group; all if it is empty
   * @param signal - ends the request
   */
  findPersonas(text: string, signal?: AbortSignal): Promise<Personas>;
}

/** What a client needs. */
export interface PersonasClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
}

/** {@link PersonasApi} over HTTP, without a token: nobody is signed in yet. */
export class PersonasClient implements PersonasApi {
  readonly #discoveryApi: PersonasClientOptions['discoveryApi'];

  constructor(options: PersonasClientOptions) {
    this.#discoveryApi = options.discoveryApi;
  }

  /** @throws ResponseError if the portal does not offer personas */
  async findPersonas(text: string, signal?: AbortSignal): Promise<Personas> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('auth');
    const query = new URLSearchParams(text ? { text } : {});
    const response = await fetch(`${baseUrl}/persona/people?${query}`, {
      signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return personasSchema.parse(await response.json());
  }
}
