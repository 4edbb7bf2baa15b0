import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { audited } from '@callboard/backend-kit';
import type { Actor } from './PullRequestsService';

/**
 * Does something with a pull request and leaves its trace in the audit log, as
 * `pull-request-<act>`.
 *
 * @param event - what is done, by whom, and on what; `on` has `org` and `name`
 */
export async function auditAct<T>(
  auditor: AuditorService,
  event: { act: string; by: Actor; on: JsonObject },
  run: () => Promise<T>,
): Promise<T> {
  const { act, by, on } = event;
  const { org, name, ...rest } = on;
  return audited(
    auditor,
    {
      eventId: `pull-request-${act}`,
      severityLevel: 'medium',
      credentials: by.credentials,
      meta: { repository: `${org}/${name}`, ...rest, by: by.ref },
    },
    run,
  );
}
