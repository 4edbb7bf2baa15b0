import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * Does something and leaves its trace in the audit log: that it began, and
 * whether it succeeded.
 *
 * @param auditor - the auditor service
 * @param event - what is done, and in `meta` by whom and to what
 * @param run - does it
 * @returns what `run` returned
 * @throws what `run` threw
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  run: () => Promise<T>,
): Promise<T> {
  const trace = await auditor.createEvent(event);
  try {
    const result = await run();
    await trace.success();
    return result;
  } catch (error) {
    await trace.fail({ error: toError(error) });
    throw error;
  }
}
