import type { EventParams } from '@backstage/plugin-events-node';
import type { Reevaluation } from '../evaluation/EvaluationQueue';
import { InMemoryFactsStore } from './__testUtils__/InMemoryFactsStore';
import { FactAnnouncer } from './FactAnnouncer';

const [A, B] = ['component:default/a', 'component:default/b'];

describe('FactAnnouncer', () => {
  it('hands what changed on by source, and keeps what it could not', async () => {
    const store = new InMemoryFactsStore([A, B]);
    const set = (entityRef: string) => ({
      entityRef,
      values: { a: 1 },
      observedAt: new Date(),
      expiresAt: new Date(Date.now() + 60_000),
    });
    await store.push('ci', [set(A), set(B)]);
    await store.push('scans', [set(B)]);

    let isAway = true;
    const enqueued: Reevaluation[] = [];
    const published: EventParams[] = [];
    const announcer = new FactAnnouncer({
      store,
      evaluation: {
        async enqueue(what) {
          if (isAway) {
            throw new Error('away');
          }
          enqueued.push(what);
        },
      },
      events: {
        async publish(event) {
          published.push(event);
        },
        async subscribe() {},
      },
    });
    await expect(announcer.run()).rejects.toThrow('away');
    isAway = false;
    await announcer.run();
    await announcer.run();

    expect(enqueued).toEqual([
      { entityRefs: [A, B], sources: ['ci'] },
      { entityRefs: [B], sources: ['scans'] },
    ]);
    expect(published).toEqual([
      {
        topic: 'scorecards.facts',
        eventPayload: { entityRefs: [A, B], source: 'ci' },
      },
      {
        topic: 'scorecards.facts',
        eventPayload: { entityRefs: [B], source: 'scans' },
      },
    ]);
  });
});
