import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { ExemptionsStore } from '../exemptions/ExemptionsStore';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { demoExemptions } from './demoExemptions';
import type { DemoExemption } from './demoExemptions';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What {@link addExemptions} needs. */
export interface AddExemptionsOptions {
  exemptions: Pick<ExemptionsStore, 'add' | 'expire' | 'list' | 'step'>;
  evaluation: Pick<EvaluationQueue, 'enqueue'>;
  standards: Pick<StandardsInForce, 'latest'>;
}

/** Gives the demo company an exemption in each state, unless it has any. */
export async function addExemptions(
  options: AddExemptionsOptions,
): Promise<void> {
  const { exemptions, evaluation, standards } = options;
  if ((await exemptions.list({}, { limit: 1 })).length > 0) {
    return;
  }
  const { checks } = await standards.latest();
  const wanted = demoExemptions.filter(({ checkId }) => checks.has(checkId));
  for (const exemption of wanted) {
    await add(exemption, exemptions);
  }
  await exemptions.expire();
  const entityRefs = wanted.map(({ entityRef }) => entityRef);
  if (entityRefs.length > 0) {
    await evaluation.enqueue({ entityRefs });
  }
}

async function add(
  exemption: DemoExemption,
  store: AddExemptionsOptions['exemptions'],
) {
  const { endsIn, requestedBefore, state, decidedBy, comment } = exemption;
  const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const end = new Date(midnight + endsIn * DAY_MS);
  const added = await store.add({
    ...exemption,
    until: end.toISOString().slice(0, 10),
    endsAt: new Date(end.getTime() + DAY_MS),
    requestedAt: new Date(Date.now() - requestedBefore * DAY_MS),
  });
  if (!added || !decidedBy) {
    return;
  }
  const step = { id: added.id, by: decidedBy };
  if (state === 'refused') {
    await store.step({ ...step, from: 'requested', to: 'refused', comment });
    return;
  }
  await store.step({ ...step, from: 'requested', to: 'approved', comment });
  if (state === 'revoked') {
    await store.step({ ...step, from: 'approved', to: 'revoked', comment });
  }
}
