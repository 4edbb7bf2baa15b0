import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import type { Persona } from './portal';

/** The people of the demo behind the personas. */
export const personaRefs = {
  Admin: 'user:default/grace.mwangi',
  'Team lead': 'user:default/nadia.haddad',
  Developer: 'user:default/yusuf.demir',
  Contractor: 'user:default/elif.aydin',
  Guest: 'user:default/guest',
} as const satisfies Record<Persona, string>;

/** What the backend answered. */
export interface Answer<Body> {
  status: number;
  /** Parsed if it is JSON. */
  body: Body;
}

/** Calls the backend as one of the personas, without a page. */
export class PersonaApi {
  /** For commands that ask the portal. */
  readonly token: string;
  readonly #request: APIRequestContext;
  readonly #headers: Record<string, string>;

  constructor(request: APIRequestContext, token: string) {
    this.token = token;
    this.#request = request;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  /**
   * Answers whatever the status is.
   *
   * @param path - below `/api/`
   */
  async call<Body = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    data?: object,
  ): Promise<Answer<Body>> {
    const response = await this.#request.fetch(`/api/${path}`, {
      method,
      headers: this.#headers,
      data,
    });
    const text = await response.text();
    const isJson = response.headers()['content-type']?.includes('json');
    return {
      status: response.status(),
      body: isJson && text ? JSON.parse(text) : text,
    };
  }
}

/** Signs in as a persona for calls of the backend. */
export async function apiAs(
  request: APIRequestContext,
  persona: Persona,
): Promise<PersonaApi> {
  const provider = persona === 'Guest' ? 'guest' : 'persona';
  const headers = { 'x-callboard-persona': personaRefs[persona] };
  const answer = await request.get(`/api/auth/${provider}/refresh`, {
    headers,
  });
  expect(answer.ok(), `${persona} signs in`).toBe(true);
  const { backstageIdentity } = await answer.json();
  return new PersonaApi(request, backstageIdentity.token);
}
