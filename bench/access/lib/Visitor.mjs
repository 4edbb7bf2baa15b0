import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody who signed in to an app as the guest, and asks its backend. */
export class Visitor {
  #origin;
  #token;
  #agent = new http.Agent({ keepAlive: true });

  /** @param origin of the app */
  static async signIn(origin) {
    const answer = await fetch(`${origin}/api/auth/guest/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await answer.json();
    const visitor = new Visitor(origin, backstageIdentity.token);
    await visitor.#untilKnown();
    return visitor;
  }

  /** A plugin that read the keys of tokens before this one was made waits to. */
  async #untilKnown() {
    for (let attempt = 0; attempt < 30; attempt++) {
      try {
        await this.ask('/catalog/entities/by-query?limit=0');
        return;
      } catch {
        await sleep(2000);
      }
    }
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

  /**
   * Gets an answer and leaves it packed as it came: what this process does with
   * it would slow down both apps alike.
   *
   * @param path below `/api`, with its query
   * @throws Error if it is not a good one
   */
  async load(path) {
    const { statusCode } = await new Promise((resolve, reject) => {
      const options = {
        agent: this.#agent,
        headers: {
          authorization: `Bearer ${this.#token}`,
          'accept-encoding': 'gzip, deflate',
        },
      };
      http
        .get(`${this.#origin}/api${path}`, options, answer => {
          answer.once('end', () => resolve(answer));
          answer.once('error', reject);
          answer.resume();
        })
        .once('error', reject);
    });
    if (statusCode !== 200) {
      throw new Error(`${path}: ${statusCode}`);
    }
  }
}
