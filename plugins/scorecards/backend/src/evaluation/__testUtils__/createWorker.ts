import { mockServices } from '@backstage/backend-test-utils';
import type { EntitySnapshots } from '../../catalog/EntitySnapshots';
import type { ExemptionOnCheck } from '../../exemptions/ActiveExemptions';
import type { FactReader } from '../../facts/FactReader';
import type { StandardsInForce } from '../../standards/StandardsInForce';
import { CardEvaluator } from '../CardEvaluator';
import { CardUpdater } from '../CardUpdater';
import { DefaultEvaluationQueue } from '../DefaultEvaluationQueue';
import type { EvaluationStore } from '../EvaluationStore';
import { EvaluationWorker } from '../EvaluationWorker';

/** A worker of a test with its queue; it does not run by itself. */
export function createWorker(options: {
  store: EvaluationStore;
  standards: StandardsInForce;
  entities: Pick<EntitySnapshots, 'read'>;
  facts?: FactReader;
  exemptions?: ExemptionOnCheck[];
}) {
  const { store, standards, entities, facts, exemptions = [] } = options;
  const announced: string[] = [];
  const logger = mockServices.logger.mock();
  const evaluator = new CardEvaluator({
    entities,
    facts: facts ?? { readFacts: async () => new Map() },
    exemptions: { readActive: async () => exemptions },
    standards,
  });
  const updater = new CardUpdater({
    store,
    evaluator,
    announcer: { announce: refs => announced.push(...refs) },
  });
  const worker = new EvaluationWorker({ store, updater, logger });
  const queue = DefaultEvaluationQueue.create({ store, updater, worker });
  return { announced, evaluator, logger, queue, updater, worker };
}

/** Waits until something holds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await holds())) {
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
}
