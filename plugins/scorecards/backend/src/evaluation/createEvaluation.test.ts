import { mockServices } from '@backstage/backend-test-utils';
import { createEvaluation } from './createEvaluation';
import { until } from './__testUtils__/createWorker';
import { component } from './__testUtils__/evaluationSchema';
import { InMemoryEvaluationStore } from './__testUtils__/InMemoryEvaluationStore';
import { aCheck, aTrack, FakeStandards } from './__testUtils__/someStandards';

const REF = 'component:default/shop';

async function start() {
  const asked: string[] = [];
  const check = (id: string) =>
    aCheck(id, {
      rule: {
        says: () => {
          asked.push(id);
          return 'pass';
        },
      },
    });
  const standards = new FakeStandards().set(
    [check('a'), check('b'), check('c')],
    [aTrack('t', [['a'], ['b']])],
  );
  const store = new InMemoryEvaluationStore([REF]);
  const hooks: { start: (() => void)[]; stop: (() => void)[] } = {
    start: [],
    stop: [],
  };
  const told: string[][] = [];
  const queue = await createEvaluation({
    store,
    standards,
    entities: { read: async () => [component('shop')] },
    facts: { readFacts: async () => new Map() },
    exemptions: { readActive: async () => [] },
    events: mockServices.events.mock({
      publish: async ({ eventPayload }) => {
        told.push(Object(eventPayload).entityRefs);
      },
    }),
    signals: { publish: async () => {} },
    logger: mockServices.logger.mock(),
    lifecycle: mockServices.lifecycle.mock({
      addShutdownHook: hook => hooks.stop.push(hook),
    }),
    rootLifecycle: mockServices.rootLifecycle.mock({
      addStartupHook: hook => hooks.start.push(hook),
    }),
    scheduler: mockServices.scheduler.mock(),
  });
  hooks.start.forEach(hook => hook());
  await queue.enqueue({});
  await until(() => store.cards.size === 1);
  return {
    asked,
    queue,
    told,
    standards,
    store,
    stop: () => Promise.all(hooks.stop.map(async hook => hook())),
  };
}

describe('evaluation in a portal', () => {
  it('runs from the start to the end, and tells what changed', async () => {
    const { queue, told, stop, store } = await start();
    expect(told).toEqual([[REF]]);
    await stop();
    store.cards.clear();
    await queue.enqueue({});
    expect(store.cards.size).toBe(0);
  });

  it('asks what changed of the standards, and the checks of changed tracks', async () => {
    const { asked, queue, standards, stop, store } = await start();
    const { tracks, checks } = standards.snapshot;
    asked.length = 0;
    await standards.tell({ tracks: ['t'] });
    await queue.evaluateNow(REF);
    await until(() => asked.length === 2);
    expect(asked).toEqual(['a', 'b']);

    // Without the track nothing is asked, but its level goes.
    standards.set([...checks.values()]);
    expect(tracks.size).toBe(1);
    await standards.tell({ tracks: ['t'] });
    await until(() => store.cards.get(REF)?.levels.length === 0);
    expect(asked).toHaveLength(2);
    await stop();
  });
});
