import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { audited } from '@callboard/backend-kit';
import type { GatesStore } from '../GatesStore';
import type { Resumer } from '../Resumer';
import { openedAt } from './openedAt';

/** A call from outside, as it came. */
export interface WebhookCall {
  taskId: string;
  stepId: string;
  body: Buffer;
  /** Header `x-hub-signature-256`: `sha256=<HMAC of the body, hex>`. */
  signature: string | undefined;
}

/** What {@link WebhooksService} needs. */
export interface WebhooksOptions {
  auditor: AuditorService;
  /** Decrypts the secret of a task. @throws Error when it cannot */
  open: (taskId: string, sealed: string) => string;
  resumer: Pick<Resumer, 'resumeSoon'>;
  store: Pick<GatesStore, 'end' | 'findWebhook'>;
  now?: () => Date;
}

/** Opens gates that wait for a signed call. */
export class WebhooksService {
  readonly #options: WebhooksOptions;
  /** Stands in for the secret of gates that do not exist. */
  readonly #decoy = randomBytes(32).toString('hex');

  constructor(options: WebhooksOptions) {
    this.#options = options;
  }

  /**
   * A call that was made before changes nothing.
   *
   * @throws AuthenticationError for a wrong signature, and for a step that does
   *   not wait for a call, so that nobody learns which do
   */
  async call({ taskId, stepId, body, signature }: WebhookCall): Promise<void> {
    const { auditor, open, resumer, store } = this.#options;
    const gate = await store.findWebhook(taskId, stepId);
    const secret = gate?.secret ? open(taskId, gate.secret) : this.#decoy;
    const isSigned = isSame(signature, sign(secret, body));
    if (!gate || !isSigned) {
      throw new AuthenticationError(
        'The signature in x-hub-signature-256 does not fit the body',
      );
    }
    if (gate.state !== 'waiting') {
      return;
    }
    const now = this.#options.now?.() ?? new Date();
    await audited(
      auditor,
      {
        eventId: 'gate-webhook',
        severityLevel: 'medium',
        meta: { gate: gate.id, task: taskId, step: stepId },
      },
      () => store.end(gate.id, openedAt(now, { body: readBody(body) })),
    );
    resumer.resumeSoon();
  }
}

/** As GitHub signs: HMAC (RFC 2104) with SHA-256. */
function sign(secret: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

function isSame(given: string | undefined, expected: string): boolean {
  const one = Buffer.from(given ?? '');
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
}

/** JSON, or else the text. */
function readBody(body: Buffer): JsonValue {
  // PostgreSQL keeps no zero characters in JSON.
  const text = body.toString('utf8').replaceAll('\u0000', '');
  try {
    return JSON.parse(text, (_key, value) =>
      typeof value === 'string' ? value.replaceAll('\u0000', '') : value,
    );
  } catch {
    return text;
  }
}
