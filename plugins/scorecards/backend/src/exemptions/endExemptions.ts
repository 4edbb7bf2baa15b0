import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type { ExemptionNotices } from './ExemptionNotices';
import type { ExemptionsStore, StoredExemption } from './ExemptionsStore';

/** How long before its end people are told, in milliseconds. */
const WARNING_MS = 7 * 24 * 60 * 60 * 1000;

/** What {@link endExemptions} needs. */
export interface EndExemptionsOptions {
  notices: ExemptionNotices;
  queue: Pick<EvaluationQueue, 'enqueue'>;
  standards: Pick<StandardsInForce, 'current'>;
  store: Pick<ExemptionsStore, 'expire' | 'warn'>;
  now?: () => Date;
}

/** Ends exemptions that are over, and tells of those that will be in a week. */
export async function endExemptions({
  notices,
  queue,
  standards,
  store,
  now = () => new Date(),
}: EndExemptionsOptions): Promise<void> {
  const { checks } = standards.current();
  const tell = async (exemptions: StoredExemption[]) => {
    for (const exemption of exemptions) {
      const { checkId } = exemption;
      const title = checks.get(checkId)?.check.title ?? checkId;
      await notices.ending(exemption, title);
    }
  };
  const expired = await store.expire();
  for (const { entityRef, checkId } of expired) {
    await queue.enqueue({ entityRefs: [entityRef], checks: [checkId] });
  }
  await tell(expired);
  await tell(await store.warn(new Date(now().getTime() + WARNING_MS)));
}
