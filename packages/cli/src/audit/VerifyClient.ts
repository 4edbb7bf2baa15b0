import type { AuditVerification } from '@callboard/plugin-access-common';

/** Asks a portal whether its audit log is whole. */
export class VerifyClient {
  readonly #url: string;
  readonly #token: string;

  constructor(options: { url: string; token: string }) {
    this.#url = options.url;
    this.#token = options.token;
  }

  /**
   * Has a part of the log verified.
   *
   * @throws Error in a sentence that names the address and what it answered
   */
  async verify(range: {
    from?: number;
    limit: number;
  }): Promise<AuditVerification> {
    const address = `${this.#url}/api/access/audit/verify`;
    const query = new URLSearchParams({ limit: String(range.limit) });
    if (range.from !== undefined) {
      query.set('from', String(range.from));
    }
    const response = await fetch(`${address}?${query}`, {
      headers: { authorization: `Bearer ${this.#token}` },
      redirect: 'error',
    }).catch(error => {
      throw new Error(`${address} cannot be reached: ${reasonOf(error)}.`);
    });
    const text = await response.text();
    const answer = parse(text);
    if (!response.ok || typeof answer?.ok !== 'boolean') {
      throw new Error(
        `${address} answered ${response.status}: ${answer?.error?.message ?? text.slice(0, 200)}`,
      );
    }
    return answer;
  }
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error && cause.message
    ? cause.message
    : error.message;
}
