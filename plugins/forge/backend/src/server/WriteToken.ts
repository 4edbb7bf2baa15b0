import { createHash, timingSafeEqual } from 'node:crypto';
import { AuthenticationError } from '@backstage/errors';

/**
 * The shared token that writing asks for, sent as the password of HTTP basic
 * authentication or as `Authorization: token <token>`.
 */
export class WriteToken {
  readonly #digest: Buffer;

  constructor(token: string) {
    this.#digest = digestOf(token);
  }

  /**
   * Reads who asks.
   *
   * @param header - the Authorization header
   * @returns undefined when there is none: reading is open to everybody
   * @throws AuthenticationError when there is one and it does not hold the token
   */
  identify(header: string | undefined): string | undefined {
    if (!header) {
      return undefined;
    }
    const { user, token } = parse(header);
    // Digests have one length, so the comparison tells nothing about the token.
    if (token === '' || !timingSafeEqual(digestOf(token), this.#digest)) {
      throw new AuthenticationError('The token is wrong');
    }
    return user;
  }

  /**
   * Reads who wants to write.
   *
   * @throws AuthenticationError without the right token
   */
  require(header: string | undefined): string {
    const user = this.identify(header);
    if (!user) {
      throw new AuthenticationError('Writing needs the token');
    }
    return user;
  }
}

function parse(header: string): { user: string; token: string } {
  const [scheme, value = ''] = header.split(/\s+/, 2);
  if (/^(?:token|bearer)$/i.test(scheme)) {
    return { user: 'token', token: value };
  }
  if (/^basic$/i.test(scheme)) {
    const [user, ...rest] = Buffer.from(value, 'base64').toString().split(':');
    const name = user.replace(/[^\w.@-]/g, '').slice(0, 100);
    return { user: name || 'token', token: rest.join(':') };
  }
  return { user: '', token: '' };
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
