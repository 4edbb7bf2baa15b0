import { aCheck, aTrack, FakeStandards } from './__testUtils__/someStandards';
import { createWorker, until } from './__testUtils__/createWorker';
import {
  component,
  evaluationSchema,
  type EvaluationSchema,
} from './__testUtils__/evaluationSchema';

const COUNT = 3000;

describe('workers on one database', () => {
  let schema: EvaluationSchema;

  beforeEach(async () => {
    schema = await evaluationSchema();
    await schema.add(
      ...Array.from({ length: COUNT }, (_, index) => component(`c${index}`)),
    );
  });
  afterEach(() => schema.drop());

  const isEmpty = async () =>
    (await schema.knex('dirty').first('entity_ref')) === undefined;

  it('share the work without asking a check twice', async () => {
    const asked = new Map<string, number>();
    const replica = () => {
      let count = 0;
      const standards = new FakeStandards().set(
        [
          aCheck('a', {
            rule: {
              says: ({ entity }) => {
                const { name } = entity.metadata;
                asked.set(name, (asked.get(name) ?? 0) + 1);
                count++;
                return name.endsWith('7') ? 'fail' : 'pass';
              },
            },
          }),
        ],
        [aTrack('t', [['a']])],
      );
      return {
        ...createWorker({ standards, ...schema.anotherReplica() }),
        count: () => count,
      };
    };
    const [one, two] = [replica(), replica()];
    await one.queue.enqueue({});
    one.worker.start();
    two.worker.start();
    await until(isEmpty);
    await Promise.all([one.worker.stop(), two.worker.stop()]);

    expect(asked.size).toBe(COUNT);
    expect([...new Set(asked.values())]).toEqual([1]);
    expect(one.count() + two.count()).toBe(COUNT);
    expect(Math.min(one.count(), two.count())).toBeGreaterThan(0);
    expect(await schema.knex('levels').where({ rank: 0 })).toHaveLength(
      COUNT / 10,
    );
    expect(new Set([...one.announced, ...two.announced]).size).toBe(COUNT);
  });

  it('lose nothing when one is killed in the middle', async () => {
    const standards = new FakeStandards().set([aCheck('a')]);
    const { queue } = createWorker({ standards, ...schema });
    await queue.enqueue({});
    let isKilled = false;
    await expect(
      schema.store.process({ limit: 500 }, async () => {
        await schema.knex.raw(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and state = 'idle in transaction'`,
        );
        isKilled = true;
        return { cards: [], gone: [], levels: [], results: [] };
      }),
    ).rejects.toThrow();
    expect(isKilled).toBe(true);

    const { worker, logger } = createWorker({
      standards,
      ...schema.anotherReplica(),
    });
    worker.start();
    await until(isEmpty);
    await worker.stop();
    expect(await schema.knex('cards').count()).toEqual([
      { count: String(COUNT) },
    ]);
    expect(logger.error).not.toHaveBeenCalled();
  });
});
