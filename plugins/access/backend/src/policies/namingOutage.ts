import { ServiceUnavailableError } from '@backstage/errors';

/** Of the operating system, and what PostgreSQL says when it goes or is gone. */
const OUTAGE_CODES =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08...|57P0.|3D000|53300)$/;

/** What the database client says without a code. */
const OUTAGE_MESSAGES =
  /Connection terminated|Timeout acquiring a connection|Defined query timeout/;

/**
 * Runs a query, and tells an outage of the database from a mistake of ours.
 *
 * @throws ServiceUnavailableError if the database cannot be reached
 * @throws what else `run` throws
 */
export async function namingOutage<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isOutage(error)) {
      throw new ServiceUnavailableError(
        'The database cannot be reached',
        error,
      );
    }
    throw error;
  }
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = 'code' in error ? String(error.code) : '';
  return OUTAGE_CODES.test(code) || OUTAGE_MESSAGES.test(error.message);
}
