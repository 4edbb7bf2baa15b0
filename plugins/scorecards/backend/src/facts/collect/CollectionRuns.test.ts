import type { Entity } from '@backstage/catalog-model';
import { anEntity } from '../../catalog/__testUtils__/anEntity';
import { aCollector, active } from './__testUtils__/collectors';
import { CollectionRuns } from './CollectionRuns';
import type { CollectionResult } from './CollectionStore';

const claim = (entityRef: string, source = 'git') => ({
  entityRef,
  source,
  claim: 'c',
  attempts: 0,
});
const refs = ['a', 'b', 'c'].map(name => `component:default/${name}`);

describe('CollectionRuns', () => {
  const setUp = (
    read: (
      all: readonly string[],
    ) => Promise<Map<string, Entity>> = async all =>
      new Map(all.map(ref => [ref, anEntity(ref)])),
  ) => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const written: CollectionResult[] = [];
    const runs = new CollectionRuns({
      collectors: active(
        aCollector(
          'git',
          async ({ entity }) => {
            begun.push(entity.metadata.name);
            await new Promise<void>(resolve => ends.push(resolve));
            return {};
          },
          { concurrency: 1 },
        ),
      ),
      entities: { read },
      files: () => [],
      metrics: { finished() {}, watchDue() {} },
      store: { async hold() {} },
      writer: {
        async write(result) {
          written.push(result);
        },
      },
    });
    return { begun, ends, runs, written };
  };
  const tick = () => new Promise(resolve => setImmediate(resolve));

  it('asks for so many at a time, but lets what is urgent pass by', async () => {
    const { begun, ends, runs } = setUp();
    const slow = runs.run(
      refs.slice(0, 2).map(ref => claim(ref)),
      {
        isUrgent: false,
      },
    );
    await tick();
    expect(begun).toEqual(['a']);
    expect(runs.roomOf('git')).toBe(6);
    expect(runs.roomOf('other')).toBe(0);

    const urgent = runs.run([claim(refs[2])], { isUrgent: true });
    await tick();
    expect(begun).toEqual(['a', 'c']);
    for (const index of [0, 1, 2]) {
      ends[index]();
      await tick();
    }
    await Promise.all([slow, urgent]);
    expect(begun).toEqual(['a', 'c', 'b']);
    expect(runs.roomOf('git')).toBe(8);
  });

  it('tries again later when the entities cannot be read', async () => {
    const { runs, written } = setUp(() => Promise.reject(new Error('away')));
    await runs.run([claim(refs[0])], { isUrgent: false });
    expect(written).toMatchObject([
      { outcome: 'postponed', error: 'The entity could not be read' },
    ]);
  });

  it('gives everything back when it stops', async () => {
    const { runs, written } = setUp();
    const run = runs.run(
      [...refs.map(ref => claim(ref)), claim(refs[0], 'x')],
      {
        isUrgent: false,
      },
    );
    await tick();
    await runs.stop();
    await run;
    expect(written.map(({ outcome }) => outcome)).toEqual(
      Array(4).fill('released'),
    );
  });
});
