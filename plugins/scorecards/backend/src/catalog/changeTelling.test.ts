import { mockServices } from '@backstage/backend-test-utils';
import type { EventParams } from '@backstage/plugin-events-node';
import { anEntity } from './__testUtils__/anEntity';
import { ChangeBatches } from './ChangeBatches';
import { ChangeTellingProcessor } from './ChangeTellingProcessor';

const A = 'component:default/a';

describe('ChangeTellingProcessor', () => {
  const told: string[] = [];
  const processor = new ChangeTellingProcessor(ref => told.push(ref));
  const kept = new Map<string, unknown>();
  const cache = {
    get: async <T>(key: string) => kept.get(key) as T | undefined,
    set: async (key: string, value: unknown) => {
      kept.set(key, value);
    },
    withKey() {
      return cache;
    },
  };
  const process = (entity: ReturnType<typeof anEntity>) =>
    processor.postProcessEntity(
      entity,
      { type: 'url', target: '' },
      () => {},
      cache as never,
    );

  it('tells once of an entity that is new or changed', async () => {
    const entity = anEntity(A);
    expect(await process(entity)).toBe(entity);
    await process(anEntity(A));
    expect(told).toEqual([A]);
    await process(anEntity(A, { spec: { type: 'service' } }));
    expect(told).toEqual([A, A]);
  });
});

describe('ChangeBatches', () => {
  const published: EventParams[] = [];
  let isAway = false;
  const batches = new ChangeBatches({
    events: {
      async publish(event) {
        if (isAway) {
          throw new Error('away');
        }
        published.push(event);
      },
      async subscribe() {},
    },
    logger: mockServices.logger.mock(),
  });

  it('publishes what was gathered as one event, each reference once', async () => {
    batches.add(A);
    batches.add(A);
    batches.add('api:default/b');
    await batches.flush();
    expect(published).toEqual([
      {
        topic: 'scorecards.entities',
        eventPayload: { entityRefs: [A, 'api:default/b'] },
      },
    ]);
  });

  it('publishes by itself after a moment', async () => {
    published.splice(0);
    batches.add(A);
    while (published.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(published).toHaveLength(1);
  });

  it('survives an event bus that is away', async () => {
    isAway = true;
    batches.add(A);
    await expect(batches.flush()).resolves.toBeUndefined();
  });
});
