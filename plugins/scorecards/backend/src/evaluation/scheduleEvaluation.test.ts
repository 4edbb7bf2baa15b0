import { mockServices } from '@backstage/backend-test-utils';
import { createWorker } from './__testUtils__/createWorker';
import { component } from './__testUtils__/evaluationSchema';
import { InMemoryEvaluationStore } from './__testUtils__/InMemoryEvaluationStore';
import { aCheck, FakeStandards } from './__testUtils__/someStandards';
import { evaluateByTime } from './scheduleEvaluation';

const REF = 'component:default/shop';
const NOW = new Date('2026-06-01T12:00:00Z');

describe('evaluation by time', () => {
  const asked: string[] = [];
  const check = (id: string, options: Parameters<typeof aCheck>[1] = {}) =>
    aCheck(id, {
      ...options,
      rule: {
        ...options.rule,
        says: () => {
          asked.push(id);
          return 'pass';
        },
      },
    });

  const start = () => {
    const store = new InMemoryEvaluationStore([REF]);
    store.now = NOW;
    const created = createWorker({
      store,
      entities: { read: async () => [component('shop')] },
      standards: new FakeStandards().set([
        check('timeless'),
        check('dates', { rule: { dependsOnTime: true } }),
        check('audience', { appliesTo: { dependsOnTime: true } }),
        check('began-yesterday', { enabledFrom: '2026-05-31' }),
        check('began-long-ago', { enabledFrom: '2026-01-01' }),
      ]),
    });
    return { ...created, store };
  };

  it('asks the checks that look at dates or began to count, and no others', async () => {
    const { store, queue, evaluator } = start();
    await queue.enqueue({});
    await queue.evaluateNow(REF);
    asked.length = 0;
    await evaluateByTime(
      { store, queue, evaluator, logger: mockServices.logger.mock() },
      NOW,
    );
    await queue.evaluateNow(REF);
    expect(asked).toEqual(['dates', 'audience', 'began-yesterday']);
  });

  it('finds entities that nobody enqueued', async () => {
    const { store, queue, evaluator } = start();
    const logger = mockServices.logger.mock();
    await evaluateByTime({ store, queue, evaluator, logger }, NOW);
    await queue.evaluateNow(REF);
    expect(store.cards.has(REF)).toBe(true);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });
});
