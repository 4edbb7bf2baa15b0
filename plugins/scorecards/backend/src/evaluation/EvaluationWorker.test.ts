import { createWorker, until } from './__testUtils__/createWorker';
import { InMemoryEvaluationStore } from './__testUtils__/InMemoryEvaluationStore';
import { component } from './__testUtils__/evaluationSchema';
import { aCheck, FakeStandards } from './__testUtils__/someStandards';

const names = Array.from({ length: 30 }, (_, index) => `c${index + 10}`);
const refOf = (name: string) => `component:default/${name}`;

function start(options: { says?: () => 'pass' | 'fail' } = {}) {
  const store = new InMemoryEvaluationStore(names.map(refOf));
  const present = new Set(names);
  let broken: string | undefined;
  const read = async (refs: readonly string[]) => {
    if (broken && refs.includes(refOf(broken))) {
      throw new Error(`cannot read ${broken}`);
    }
    return [...present]
      .filter(name => refs.includes(refOf(name)))
      .map(name => component(name));
  };
  const standards = new FakeStandards().set([aCheck('a', { rule: options })]);
  return {
    ...createWorker({ store, standards, entities: { read } }),
    store,
    standards,
    breakAt: (name: string) => {
      broken = name;
    },
    remove: (name: string) => present.delete(name),
  };
}

describe('a worker', () => {
  it('evaluates what waits, and what comes while it runs', async () => {
    const { worker, queue, store, announced } = start();
    await queue.enqueue({ entityRefs: [refOf('c10')] });
    worker.start();
    await until(() => store.cards.size === 1);
    await queue.enqueue({ entityRefs: [refOf('c11')] });
    await until(() => store.cards.size === 2);
    await worker.stop();
    expect(announced).toEqual([refOf('c10'), refOf('c11')]);
  });

  it('announces only cards that are different', async () => {
    const { queue, store, announced } = start();
    await queue.enqueue({ entityRefs: [refOf('c10')] });
    await queue.evaluateNow(refOf('c10'));
    await queue.enqueue({ entityRefs: [refOf('c10')] });
    await queue.evaluateNow(refOf('c10'));
    expect(announced).toHaveLength(1);
    expect(store.resultChanges).toEqual([]);
  });

  it('evaluates the others when one cannot be, and says which', async () => {
    const { worker, queue, store, logger, breakAt } = start();
    breakAt('c20');
    await queue.enqueue({});
    worker.start();
    const wakes = setInterval(() => worker.wake(), 5);
    await until(() => store.cards.size === names.length - 1);
    clearInterval(wakes);
    await worker.stop();
    expect(logger.error).toHaveBeenCalledWith(
      'The card of component:default/c20 cannot be brought up to date',
      expect.objectContaining({ message: 'cannot read c20' }),
    );
    expect(store.cards.has(refOf('c20'))).toBe(false);
  });

  it('removes the card of an entity that is gone, and notes it', async () => {
    const { queue, store, remove } = start();
    await queue.enqueue({ entityRefs: [refOf('c10')] });
    await queue.evaluateNow(refOf('c10'));
    remove('c10');
    await queue.enqueue({ entityRefs: [refOf('c10')] });
    await queue.evaluateNow(refOf('c10'));
    expect(store.cards.size).toBe(0);
    expect(store.resultChanges).toEqual([
      {
        entityRef: refOf('c10'),
        checkId: 'a',
        from: 'pass',
        to: undefined,
        checkVersion: 1,
      },
    ]);
  });

  it('notes what changed, and not what is the first result', async () => {
    let outcome: 'pass' | 'fail' = 'pass';
    const { queue, store } = start({ says: () => outcome });
    const evaluate = async () => {
      await queue.enqueue({ entityRefs: [refOf('c10')] });
      await queue.evaluateNow(refOf('c10'));
    };
    await evaluate();
    expect(store.resultChanges).toEqual([]);
    outcome = 'fail';
    await evaluate();
    await evaluate();
    expect(store.resultChanges).toMatchObject([{ from: 'pass', to: 'fail' }]);
  });
});
