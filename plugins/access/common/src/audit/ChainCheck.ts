import { linkText } from './linkText';
import type { AuditEvent, AuditVerification } from './types';

/** What a check starts from. */
export interface ChainCheckOptions {
  /** Hex SHA-256 of a text. */
  hash: (text: string) => string;
  /** The last link that is known to be right. */
  after: { seq: number; hash: string };
}

/** Follows the chain link by link and stops at the first that does not fit. */
export class ChainCheck {
  readonly #hash: (text: string) => string;
  #last: { seq: number; hash: string };
  #checked = 0;
  #from: number | undefined;
  #broken: AuditVerification['broken'];

  constructor(options: ChainCheckOptions) {
    this.#hash = options.hash;
    this.#last = options.after;
  }

  /** The last link that was right. */
  get last(): { seq: number; hash: string } {
    return this.#last;
  }

  /**
   * Checks the next link.
   *
   * @returns false if it does not fit; further ones are not looked at then
   */
  next(event: AuditEvent): boolean {
    this.#broken ??= this.#findFault(event);
    if (this.#broken) {
      return false;
    }
    this.#from ??= event.seq;
    this.#checked += 1;
    this.#last = { seq: event.seq, hash: event.hash };
    return true;
  }

  /** Says that the chain should go on to a position, and does not. */
  missUntil(seq: number): void {
    this.#broken ??= missing(this.#last.seq + 1, seq);
  }

  /** Goes on after links that were removed as the retention says. */
  skipTo(after: { seq: number; hash: string }): void {
    this.#last = after;
  }

  /** What was found so far. */
  result(): AuditVerification {
    return {
      ok: !this.#broken,
      checked: this.#checked,
      ...(this.#from !== undefined && {
        from: this.#from,
        to: this.#last.seq,
      }),
      ...(this.#broken && { broken: this.#broken }),
    };
  }

  #findFault(event: AuditEvent): AuditVerification['broken'] {
    const expected = this.#last.seq + 1;
    const { seq } = event;
    if (seq > expected) {
      return missing(expected, seq - 1);
    }
    if (seq < expected) {
      return {
        seq,
        reason: `It comes after ${this.#last.seq}: the records are not in order.`,
      };
    }
    return this.#hash(linkText(this.#last.hash, seq, event)) === event.hash
      ? undefined
      : {
          seq,
          reason:
            'The record does not fit its hash and the record before it: one of them was changed.',
        };
  }
}

function missing(from: number, to: number): AuditVerification['broken'] {
  return {
    seq: from,
    reason:
      from === to
        ? 'The record is missing.'
        : `The records from ${from} to ${to} are missing.`,
  };
}
