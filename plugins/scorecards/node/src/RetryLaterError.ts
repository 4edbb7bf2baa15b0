import { CustomErrorBase } from '@backstage/errors';

/** The source of facts asked to come back later, as with status 429. */
export class RetryLaterError extends CustomErrorBase {
  name = 'RetryLaterError' as const;

  /** When to come back. */
  readonly at: Date;

  /**
   * @param message - what the source said
   * @param at - when to come back
   */
  constructor(message: string, at: Date) {
    super(message);
    this.at = at;
  }
}
