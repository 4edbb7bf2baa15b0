import { once } from 'node:events';
import type { ExportedAuditEvent } from '@callboard/plugin-access-common';
import type { AuditForwarder } from './AuditForwarder';

/** Writes events to standard output, a JSON object on each line. */
export class StdoutForwarder implements AuditForwarder {
  readonly name = 'stdout';
  readonly #out: NodeJS.WritableStream;

  constructor(out: NodeJS.WritableStream = process.stdout) {
    this.#out = out;
  }

  async send(events: ExportedAuditEvent[]): Promise<void> {
    const lines = events.map(
      event => `${JSON.stringify({ isAuditEvent: true, ...event })}\n`,
    );
    if (!this.#out.write(lines.join(''))) {
      await once(this.#out, 'drain');
    }
  }
}
