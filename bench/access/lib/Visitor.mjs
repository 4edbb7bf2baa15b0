/** Somebody who signed in to an app as the guest, and asks its backend. */
export class Visitor {
  #origin;
  #token;

  /** @param origin of the app */
  static async signIn(origin) {
    const answer = await fetch(`${origin}/api/auth/guest/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await answer.json();
    return new Visitor(origin, backstageIdentity.token);
  }

  constructor(origin, token) {
    this.#origin = origin;
    this.#token = token;
  }

  /**
   * @param path below `/api`, with its query
   * @param body sent as JSON by POST, if given
   * @returns what the answer holds
   * @throws Error if it is not a good one
   */
  async ask(path, body) {
    const answer = await fetch(`${this.#origin}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
    }
    return JSON.parse(text);
  }
}
