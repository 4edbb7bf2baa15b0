import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/** What is done, and by whom. */
export interface AuditedEvent extends AuditorServiceCreateEventOptions {
  /** Of the caller, where there is no request at hand. */
  credentials?: BackstageCredentials;
}

/**
 * Does something and leaves its trace in the audit log: that it began, and
 * whether it succeeded.
 *
 * @param auditor - the auditor service
 * @param event - what is done, to what (in `meta`), and with `credentials` by
 *   whom; without them, by the plugin
 * @param run - does it
 * @returns what `run` returned
 * @throws what `run` threw
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditedEvent & {
    /** What only the result tells, such as the id of what was made. */
    describe?: (result: T) => JsonObject;
  },
  run: () => Promise<T>,
): Promise<T> {
  const { describe, ...options } = event;
  const trace = await auditor.createEvent(options);
  try {
    const result = await run();
    await trace.success(describe && { meta: describe(result) });
    return result;
  } catch (error) {
    await trace.fail({ error: toError(error) });
    throw error;
  }
}
