import { ResponseError } from '@backstage/errors';
import type { ExportedAuditEvent } from '@callboard/plugin-access-common';
import type { AuditForwarder } from './AuditForwarder';

const TIMEOUT_MS = 10_000;

/** Posts events as NDJSON, a request for each batch. */
export class HttpForwardClient implements AuditForwarder {
  readonly name = 'http';
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(options: { url: string; headers: Record<string, string> }) {
    this.#url = options.url;
    this.#headers = options.headers;
  }

  async send(events: ExportedAuditEvent[]): Promise<void> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/x-ndjson' },
      body: events.map(event => `${JSON.stringify(event)}\n`).join(''),
      // A redirect could carry the headers to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    await response.body?.cancel();
  }
}
