import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { test as base } from '@playwright/test';
import { attackConfig } from './attackConfig';
import { tokenOf } from './people';
import type { Who } from './people';

const CONTENT_JSON = { 'content-type': 'application/json' };

/** A request that somebody tries. */
export interface Attempt {
  /** Nobody, unless it is said. */
  as?: Who;
  /** Sent instead of the token of `as`. */
  token?: string;
  /** What the line in the output calls it, such as how a token was forged. */
  note?: string;
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is a text. */
  body?: unknown;
  /** Ends reading after so long, for streams; in ms. */
  readFor?: number;
}

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, which it has to be. */
  json<T>(): T;
}

/** Sends requests, and tells what was tried. */
export class Attacker {
  readonly lines: string[] = [];

  /**
   * @param target - method and path, such as `GET /api/catalog/entities`
   */
  async send(target: string, attempt: Attempt = {}): Promise<Answer> {
    const [method, path] = target.split(' ');
    const { as = 'nobody', body, headers, note, readFor } = attempt;
    const token = attempt.token ?? (await tokenOf(as));
    const isText = typeof body === 'string';
    const response = await fetch(`${attackConfig().url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !isText && CONTENT_JSON),
        ...headers,
      },
      body:
        body === undefined || isText ? (body as string) : JSON.stringify(body),
    });
    const text = readFor
      ? await readSome(response, readFor)
      : await response.text();
    this.say(`${target} · ${note ?? as} → ${response.status}`);
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text),
    };
  }

  /** Sends a path as it is, which `fetch` would tidy up, without credentials. */
  async sendRaw(method: string, path: string) {
    const { hostname, port } = new URL(attackConfig().url);
    const asked = request({ method, hostname, port, path }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const { statusCode: status = 0, headers } = response;
    const text = Buffer.concat(await response.toArray()).toString('utf8');
    this.say(
      `${method} ${path} · nobody → ${status} ${headers['content-type'] ?? ''}`,
    );
    return { status, text };
  }

  /** Adds to what is printed. */
  say(line: string) {
    this.lines.push(line);
  }
}

async function readSome(response: Response, ms: number): Promise<string> {
  const reader = response.body
    ?.pipeThrough(new TextDecoderStream())
    .getReader();
  const end = Date.now() + ms;
  let text = '';
  while (reader && Date.now() < end) {
    const next = await Promise.race([
      reader.read(),
      new Promise<undefined>(resolve => {
        setTimeout(() => resolve(undefined), end - Date.now());
      }),
    ]);
    if (!next || next.done) {
      break;
    }
    text += next.value;
  }
  reader?.cancel().catch(() => {});
  return text;
}

/** A test that prints each request it tried, and with how it was answered. */
export const test = base.extend<{ attacker: Attacker }>({
  attacker: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, info) => {
      info.skip(
        !process.env.CALLBOARD_ATTACK,
        'Only the portal of npm test is prepared for attacks',
      );
      const attacker = new Attacker();
      await use(attacker);
      const tried = attacker.lines.join('\n');
      await info.attach('tried', { body: tried, contentType: 'text/plain' });
      // eslint-disable-next-line no-console
      console.log(tried.replace(/^/gm, '      '));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
