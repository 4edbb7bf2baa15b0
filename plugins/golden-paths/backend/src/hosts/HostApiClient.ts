import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { z } from 'zod';
import { HostRefusedError } from './HostRefusedError';

const TIMEOUT_MS = 30_000;
const MAX_WORDS = 500;

/** One request to a host. */
export interface HostCall<T extends z.ZodType> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the base address, with each part encoded. */
  path: string;
  query?: Record<string, string | number | boolean>;
  /** Sent as JSON. */
  body?: object;
  /** Shape of the answer. */
  schema: T;
}

/** Talks to the JSON API of a host with the portal's credentials. */
export class HostApiClient {
  readonly #options: {
    title: string;
    baseUrl: string;
    headers: () => Promise<Record<string, string>>;
  };

  /**
   * @param options.title - of the host, in sentences
   * @param options.baseUrl - of the API
   * @param options.headers - credentials, and what the host expects
   */
  constructor(options: {
    title: string;
    baseUrl: string;
    headers: () => Promise<Record<string, string>>;
  }) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError, NotAllowedError, ConflictError or HostRefusedError
   *   with what the host said, and ServiceUnavailableError when it did not, or
   *   wants to be asked later
   */
  async ask<T extends z.ZodType>(call: HostCall<T>): Promise<z.output<T>> {
    const { body } = await this.#askForAnswer(call);
    return body;
  }

  /**
   * Reads all pages of a list, of 100 items each.
   *
   * @throws as {@link ask}
   */
  async askForAll<T extends z.ZodType>(
    call: Omit<HostCall<z.ZodArray<T>>, 'method'>,
  ): Promise<z.output<T>[]> {
    const items: z.output<T>[] = [];
    for (let page = 1; ; page++) {
      const query = { ...call.query, page, per_page: 100 };
      const found = await this.ask({ ...call, query });
      items.push(...found);
      if (found.length < 100) {
        return items;
      }
    }
  }

  /** As {@link ask}, and undefined for what the host has not. */
  async find<T extends z.ZodType>(
    call: HostCall<T>,
  ): Promise<z.output<T> | undefined> {
    try {
      return await this.ask(call);
    } catch (error) {
      if (toError(error).name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  async #askForAnswer<T extends z.ZodType>(call: HostCall<T>) {
    const { title, baseUrl, headers } = this.#options;
    const { method = 'GET', path, query = {}, body, schema } = call;
    const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(query)) {
      url.searchParams.set(name, String(value));
    }
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'callboard-golden-paths',
        ...(body && { 'content-type': 'application/json' }),
        ...(await headers()),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(error => {
      throw new ServiceUnavailableError(
        `${title} could not be asked for ${path}`,
        toError(error),
      );
    });
    const text = await response.text();
    if (!response.ok) {
      throw this.#failure(response, { method, path, text });
    }
    const parsed = schema.safeParse(toJson(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new HostRefusedError(
        `${title} answered something unexpected to ${method} ${path}: ${issue?.path.join('.')}: ${issue?.message}`,
      );
    }
    return { body: parsed.data };
  }

  #failure(
    { status, headers }: Response,
    call: { method: string; path: string; text: string },
  ): Error {
    const { title } = this.#options;
    const { method, path, text } = call;
    const said = `${title} answered ${status} to ${method} ${path}: ${wordsOf(text)}`;
    const isLimited =
      status === 429 ||
      (status === 403 &&
        (headers.get('x-ratelimit-remaining') === '0' ||
          headers.has('retry-after')));
    if (isLimited || status >= 500) {
      return new ServiceUnavailableError(said);
    }
    switch (status) {
      case 401:
      case 403:
        return new NotAllowedError(
          `${said}. Look at the portal's credentials for it in integrations`,
        );
      case 404:
        return new NotFoundError(said);
      case 409:
      case 423:
        return new ConflictError(said);
      default:
        return new HostRefusedError(said);
    }
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a host says: GitHub lists reasons beside, GitLab has lists by field. */
function wordsOf(text: string): string {
  const answer = toJson(text);
  if (typeof answer !== 'object' || answer === null) {
    return text.slice(0, MAX_WORDS);
  }
  const { message, errors, error } = answer as Record<string, unknown>;
  return [message, error, errors]
    .filter(part => part !== undefined)
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join(' ')
    .slice(0, MAX_WORDS);
}
