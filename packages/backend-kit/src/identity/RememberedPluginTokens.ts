import type { PluginTokenHandler } from '@backstage/backend-defaults/auth';

/** Tokens are valid for an hour; whoever gets one has most of that left. */
const ISSUED_MS = 5 * 60_000;
/** As long as those of users, see `rememberUsers`. */
const VERIFIED_MS = 10_000;
const MOST_TOKENS = 1000;

type Issue = PluginTokenHandler['issueToken'];
type Verify = PluginTokenHandler['verifyToken'];

/**
 * The tokens with which plugins call each other: signed once in five minutes for
 * each plugin that is called, and verified once in ten seconds. Those with which
 * a plugin acts for a user are not remembered.
 */
export class RememberedPluginTokens implements PluginTokenHandler {
  readonly #stock: PluginTokenHandler;
  readonly #now: () => number;
  readonly #issued = new Map<
    string,
    { answer: ReturnType<Issue>; until: number }
  >();
  readonly #verified = new Map<
    string,
    { answer: Awaited<ReturnType<Verify>>; until: number }
  >();

  /** @param now - milliseconds since 1970 */
  constructor(stock: PluginTokenHandler, now: () => number = Date.now) {
    this.#stock = stock;
    this.#now = now;
  }

  async issueToken(options: Parameters<Issue>[0]): ReturnType<Issue> {
    const { pluginId, targetPluginId, onBehalfOf } = options;
    if (onBehalfOf) {
      return this.#stock.issueToken(options);
    }
    const key = `${pluginId} ${targetPluginId}`;
    const known = this.#issued.get(key);
    if (known && this.#now() < known.until) {
      return known.answer;
    }
    const answer = this.#stock.issueToken(options);
    this.#issued.set(key, { answer, until: this.#now() + ISSUED_MS });
    answer.catch(() => this.#issued.delete(key));
    return answer;
  }

  async verifyToken(token: string): ReturnType<Verify> {
    const known = this.#verified.get(token);
    if (known && this.#now() < known.until) {
      return known.answer;
    }
    this.#verified.delete(token);
    const answer = await this.#stock.verifyToken(token);
    if (answer && answer.limitedUserToken === undefined) {
      const until = Math.min(this.#now() + VERIFIED_MS, expiryOf(token));
      this.#verified.set(token, { answer, until });
      this.#forgetOldest();
    }
    return answer;
  }

  #forgetOldest() {
    if (this.#verified.size > MOST_TOKENS) {
      const [oldest = ''] = this.#verified.keys();
      this.#verified.delete(oldest);
    }
  }
}

/** The claim `exp` (RFC 7519, section 4.1.4) of a verified token, in ms since 1970. */
function expiryOf(token: string): number {
  const [, claims = ''] = token.split('.');
  const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  return Number(exp) * 1000;
}
