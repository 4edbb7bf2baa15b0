import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { TaskSecrets } from '@backstage/plugin-scaffolder-node';

const MARK = 'callboard:sealed';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts the secrets of tasks with AES-256-GCM, a nonce per text, bound to the
 * id of their task. Keys are derived by HKDF (RFC 5869, SHA-256) from texts of
 * any length; each sealed text names its key, so that keys can be rotated.
 */
export class SecretBox {
  readonly #keys: Map<string, Buffer>;
  readonly #current: string;

  /**
   * @param texts - long random texts, at least one: the first encrypts, all decrypt
   * @throws Error when there is none
   */
  static create(texts: readonly string[]) {
    return new SecretBox(texts.map(derive));
  }

  private constructor(keys: Buffer[]) {
    const [current] = keys;
    if (!current) {
      throw new Error('There is no key to encrypt the secrets of tasks with');
    }
    this.#keys = new Map(keys.map(key => [idOf(key), key]));
    this.#current = idOf(current);
  }

  /** @returns a text for the stock column, which holds JSON */
  seal(taskId: string, secrets: TaskSecrets): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key(), nonce);
    cipher.setAAD(Buffer.from(taskId));
    const sealed = Buffer.concat([
      nonce,
      cipher.update(JSON.stringify(secrets), 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]).toString('base64');
    return JSON.stringify({ [MARK]: `v1.${this.#current}.${sealed}` });
  }

  /**
   * Reads what {@link SecretBox.seal} or the stock broker has written.
   *
   * @throws Error, without anything of the text, when no key fits or the text
   *   was changed or belongs to another task
   */
  open(taskId: string, text: string): TaskSecrets {
    const stored: Record<string, string> = JSON.parse(text);
    const sealed = stored[MARK];
    if (sealed === undefined) {
      return stored;
    }
    const [, id = '', body = ''] = sealed.split('.');
    const key = this.#keys.get(id);
    if (!key) {
      throw new Error(
        `Its secrets were encrypted with key ${id}, which is not among goldenPaths.tasks.secretKeys`,
      );
    }
    try {
      return decrypt(taskId, Buffer.from(body, 'base64'), key);
    } catch {
      throw new Error('Its secrets cannot be decrypted: they were changed');
    }
  }

  #key(): Buffer {
    return this.#keys.get(this.#current) ?? Buffer.alloc(0);
  }
}

function decrypt(taskId: string, bytes: Buffer, key: Buffer): TaskSecrets {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(taskId));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
    decipher.final(),
  ]);
  return JSON.parse(text.toString('utf8'));
}

function derive(text: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', text, '', 'callboard scaffolder task secrets', 32),
  );
}

function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
