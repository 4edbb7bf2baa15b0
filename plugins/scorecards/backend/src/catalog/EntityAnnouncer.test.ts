import type { Reevaluation } from '../evaluation/EvaluationQueue';
import { anEntity } from './__testUtils__/anEntity';
import { InMemoryEntitySnapshotsStore } from './__testUtils__/InMemoryEntitySnapshotsStore';
import { EntityAnnouncer } from './EntityAnnouncer';
import { snapshotOf } from './snapshotOf';

const [A, B] = ['component:default/a', 'component:default/b'];

describe('EntityAnnouncer', () => {
  const setUp = async () => {
    const store = new InMemoryEntitySnapshotsStore();
    await store.save([A, B].map(ref => snapshotOf(anEntity(ref))));
    const enqueued: Reevaluation[] = [];
    const collected: string[] = [];
    let isAway = false;
    const announcer = new EntityAnnouncer({
      store,
      evaluation: {
        async enqueue(what) {
          if (isAway) {
            throw new Error('away');
          }
          enqueued.push(what);
        },
      },
      collect: async refs => {
        collected.push(...refs);
      },
    });
    return {
      announcer,
      enqueued,
      collected,
      setAway: (value: boolean) => {
        isAway = value;
      },
    };
  };

  it('hands each change on to collection and evaluation', async () => {
    const { announcer, collected, enqueued } = await setUp();
    await announcer.run();
    expect(collected).toEqual([A, B]);
    expect(enqueued).toEqual([{ entityRefs: [A, B], sources: ['entity'] }]);
    await announcer.run();
    expect(enqueued).toHaveLength(1);
  });

  it('keeps what could not be handed on for the next time', async () => {
    const { announcer, enqueued, setAway } = await setUp();
    setAway(true);
    await expect(announcer.run()).rejects.toThrow('away');
    setAway(false);
    await announcer.run();
    expect(enqueued).toHaveLength(1);
  });
});
