import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { audited } from '@callboard/backend-kit';
import { diffPolicies } from '@callboard/plugin-access-common';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import type { PoliciesStore } from './PoliciesStore';
import type { PolicyPublisher } from './PolicyPublisher';
import { isUnchanged, summarizeChanges } from './summarizeChanges';

/**
 * Publishes what a file says, unless the published version says the same.
 *
 * @param document - what the file says
 */
export async function publishPolicyFile(
  document: PolicyDocument,
  options: {
    path: string;
    auditor: AuditorService;
    logger: LoggerService;
    publisher: PolicyPublisher;
    store: Pick<PoliciesStore, 'readPublished'>;
  },
): Promise<void> {
  const { path, auditor, logger, publisher, store } = options;
  const published = await store.readPublished();
  const diff =
    published &&
    diffPolicies(published, { version: published.version + 1, document });
  if (diff && isUnchanged(diff)) {
    return;
  }
  await audited(
    auditor,
    {
      eventId: 'policy-publish',
      severityLevel: 'high',
      describe: version => (version ? { inForce: version.version } : {}),
      meta: { path, ...(diff && { changed: summarizeChanges(diff) }) },
    },
    async () => {
      // Another replica with the same file may have been faster.
      const version = await publisher.publishFile(document, {
        by: 'access.policyFile',
        message: `Read from ${path}`,
      });
      if (version) {
        logger.info(`${path} is published as version ${version.version}`);
      }
      return version;
    },
  );
}
