import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { toError } from '@backstage/errors';
import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import type { z } from 'zod';
import { readLimited } from '../repository/readLimited';
import { withoutSecrets } from '../repository/withoutSecrets';
import { retryTime } from './retryTime';

const MAX_ANSWER_BYTES = 8 * 1024 ** 2;
const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 3;

/** One question to a host. */
export interface HostRequest<T> {
  /** Below the base address, with each part encoded. */
  path: string;
  query?: Record<string, string | number>;
  /** Sent as JSON, with POST. */
  body?: unknown;
  schema: z.ZodType<T>;
  signal: AbortSignal;
  /** Tells what else than 404 means that there is nothing. */
  isMissing?: (answer: { status: number; text: string }) => boolean;
}

/** What a host answered. */
export interface HostAnswer<T> {
  body: T;
  headers: Headers;
}

/**
 * Asks the JSON API of a host: with a time limit, up to 8 MiB, following moves
 * on the same host only, so that credentials stay there.
 */
export class HostClient {
  readonly #options: {
    title: string;
    baseUrl: string;
    headers: () => Promise<Record<string, string>>;
  };

  /**
   * @param options - `baseUrl` of the API without a slash at its end; `headers`
   *   gives the credentials of each request
   */
  constructor(options: {
    title: string;
    baseUrl: string;
    headers: () => Promise<Record<string, string>>;
  }) {
    this.#options = options;
  }

  /**
   * @returns undefined when the host has no such thing
   * @throws RetryLaterError when the host asks to come back later, and else an
   *   Error that names the host and the path, without credentials
   */
  async ask<T>(request: HostRequest<T>): Promise<HostAnswer<T> | undefined> {
    const { title } = this.#options;
    const signal = AbortSignal.any([
      request.signal,
      AbortSignal.timeout(TIMEOUT_MS),
    ]);
    const response = await this.#send(request, signal);
    const text = await this.#readText(response, request.path, signal);
    this.#assertNotLimited(response, text);
    const { status } = response;
    if (status === 404 || request.isMissing?.({ status, text })) {
      return undefined;
    }
    if (!response.ok) {
      throw new Error(
        `${title} answered ${status} to ${request.path}${hintFor(status)}`,
      );
    }
    const parsed = request.schema.safeParse(toJson(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(
        `${title} answered something unexpected to ${request.path}: ${issue?.path.join('.') || 'the answer'}: ${issue?.message}`,
      );
    }
    return { body: parsed.data, headers: response.headers };
  }

  async #send(
    request: HostRequest<unknown>,
    signal: AbortSignal,
  ): Promise<Response> {
    const { title, baseUrl, headers } = this.#options;
    const base = new URL(baseUrl);
    let url = new URL(`${baseUrl}${request.path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(name, String(value));
    }
    const hasBody = request.body !== undefined;
    const credentials = await headers();
    for (let moves = 0; moves <= MAX_REDIRECTS; moves += 1) {
      const response = await fetch(url, {
        method: hasBody ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          'user-agent': 'callboard-scorecards',
          ...(hasBody && { 'content-type': 'application/json' }),
          ...credentials,
        },
        ...(hasBody && { body: JSON.stringify(request.body) }),
        signal,
      }).catch(error => {
        throw this.#connectionError(request.path, error, signal);
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !location) {
        return response;
      }
      await response.body?.cancel();
      url = new URL(location, url);
      if (url.origin !== base.origin) {
        throw new Error(`${title} moved ${request.path} to another host`);
      }
    }
    throw new Error(`${title} keeps moving ${request.path}`);
  }

  async #readText(
    response: Response,
    path: string,
    signal: AbortSignal,
  ): Promise<string> {
    if (!response.body) {
      return '';
    }
    const stream = Readable.fromWeb(response.body as ReadableStream);
    const bytes = await readLimited(stream, MAX_ANSWER_BYTES, signal).catch(
      error => {
        throw this.#connectionError(path, error, signal);
      },
    );
    if (!bytes) {
      throw new Error(
        `${this.#options.title} answered more than 8 MiB to ${path}`,
      );
    }
    return bytes.toString('utf8');
  }

  // GitHub says 403 as well: without requests left, or for coming too fast.
  #assertNotLimited(response: Response, text: string): void {
    const { status, headers } = response;
    const isLimited =
      status === 429 ||
      (status === 503 && headers.has('retry-after')) ||
      (status === 403 &&
        (headers.get('x-ratelimit-remaining') === '0' ||
          headers.has('retry-after') ||
          /secondary rate limit/i.test(text)));
    if (isLimited) {
      const at = retryTime(headers, new Date());
      throw new RetryLaterError(
        `${this.#options.title} answers no more requests until ${at.toISOString()}`,
        at,
      );
    }
  }

  #connectionError(path: string, error: unknown, signal: AbortSignal): Error {
    const { title } = this.#options;
    if (signal.aborted) {
      return new Error(`${title} did not answer ${path} in time`);
    }
    const { message, cause } = toError(error);
    const reason = cause instanceof Error ? cause.message : message;
    return new Error(
      `${title} could not be asked for ${path}: ${withoutSecrets(reason)}`,
    );
  }
}

function hintFor(status: number): string {
  if (status === 401) {
    return ': the portal has no valid credentials for it';
  }
  return status === 403
    ? ': the credentials of the portal may not read it'
    : '';
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
