import { sha256 } from '../sha256';

/** Beyond that, those who were not seen for the longest time are forgotten. */
const MOST = 10_000;

/**
 * Remembers whose a session is, because signing out does not tell. It knows
 * sessions by a hash, so no refresh token stays in memory.
 */
export class SessionUsers {
  readonly #users = new Map<string, string>();

  /** Remembers the user of a session. */
  remember(session: string, user: string): void {
    const key = sha256(session);
    this.#users.delete(key);
    this.#users.set(key, user);
    const [oldest] = this.#users.keys();
    if (this.#users.size > MOST && oldest !== undefined) {
      this.#users.delete(oldest);
    }
  }

  /** The user of a session, if this process has seen it. */
  userOf(session: string): string | undefined {
    return this.#users.get(sha256(session));
  }
}
