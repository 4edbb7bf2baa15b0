/** A portal refused, failed or could not be reached. */
export class PortalError extends Error {
  override readonly name = 'PortalError';

  /**
   * @param message a sentence that names the address
   * @param isOutage whether the portal is at fault, not the question
   */
  constructor(
    message: string,
    readonly isOutage: boolean,
  ) {
    super(message);
  }
}

/** What is asked of a portal. */
export interface PortalRequest {
  /** Sent as JSON with POST; without it, the request is a GET. */
  body?: object;
  signal?: AbortSignal;
}

/** Asks a portal as whoever a token is of. */
export class PortalClient {
  readonly #url: string;
  readonly #token: string;

  /** @param options.url address of the portal, without a slash at its end */
  constructor(options: { url: string; token: string }) {
    this.#url = options.url;
    this.#token = options.token;
  }

  /**
   * Reads JSON.
   *
   * @param path below the address of the portal, with its query
   * @throws PortalError in a sentence that names the address and what it answered
   */
  async ask(
    path: string,
    { body, signal }: PortalRequest = {},
  ): Promise<unknown> {
    const address = `${this.#url}${path}`;
    const [shown] = address.split('?');
    const response = await fetch(address, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      redirect: 'error',
      signal,
    }).catch(error => {
      throw new PortalError(
        `${shown} cannot be reached: ${reasonOf(error)}.`,
        true,
      );
    });
    const text = await response.text();
    const answer = parse(text);
    if (!response.ok || answer === undefined) {
      const said = answer?.error?.message ?? text.slice(0, 200);
      throw new PortalError(
        `${shown} answered ${response.status}: ${said}`,
        response.ok || response.status >= 500 || response.status === 429,
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
  const message =
    cause instanceof Error && cause.message ? cause.message : error.message;
  return message.replace(/\.$/, '');
}
