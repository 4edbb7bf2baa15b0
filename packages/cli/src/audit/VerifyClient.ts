import type { AuditVerification } from '@callboard/plugin-access-common';
import { PortalClient, PortalError } from '../portal/PortalClient';
import type { Portal } from '../portal/portalOptions';

const PATH = '/api/access/audit/verify';

/** Asks a portal whether its audit log is whole. */
export class VerifyClient {
  readonly #portal: PortalClient;
  readonly #url: string;

  constructor(portal: Portal) {
    this.#portal = new PortalClient(portal);
    this.#url = portal.url;
  }

  /**
   * Has a part of the log verified.
   *
   * @throws PortalError in a sentence that names the address and what it answered
   */
  async verify(range: {
    from?: number;
    limit: number;
  }): Promise<AuditVerification> {
    const query = new URLSearchParams({ limit: String(range.limit) });
    if (range.from !== undefined) {
      query.set('from', String(range.from));
    }
    const answer = await this.#portal.ask(`${PATH}?${query}`);
    if (!isVerification(answer)) {
      throw new PortalError(
        `${this.#url}${PATH} answered something else than a verification.`,
        true,
      );
    }
    return answer;
  }
}

function isVerification(answer: unknown): answer is AuditVerification {
  return typeof Object(answer).ok === 'boolean';
}
