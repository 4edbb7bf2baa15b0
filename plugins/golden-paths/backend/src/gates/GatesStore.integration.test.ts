import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import {
  ADA,
  anApproval,
  aSource,
  aWait,
  BOB,
  PLATFORM,
} from './__testUtils__/gates';
import { InMemoryGatesStore } from './__testUtils__/InMemoryGatesStore';
import { DatabaseGatesStore } from './DatabaseGatesStore';
import type { GatesStore, NewDecision } from './GatesStore';

const HOUR_MS = 60 * 60 * 1000;
const NONE = '00000000-0000-4000-8000-000000000000';

describe.each([
  { name: 'DatabaseGatesStore', isReal: true },
  { name: 'InMemoryGatesStore', isReal: false },
])('$name', ({ isReal }) => {
  let schema: TestSchema | undefined;
  let store: GatesStore;
  /** The same gates in another process. */
  let other: GatesStore;
  let clock: Date;
  const pass = (hours: number) => {
    clock = new Date(clock.getTime() + hours * HOUR_MS);
  };
  const inHours = (hours: number) =>
    new Date(clock.getTime() + hours * HOUR_MS).toISOString();

  beforeEach(async () => {
    clock = new Date('2026-11-01T00:00:00Z');
    if (isReal) {
      schema = await testSchema({
        pluginId: 'golden-paths',
        directory: resolvePackagePath(
          '@callboard/plugin-golden-paths-backend',
          'migrations',
        ),
      });
      store = DatabaseGatesStore.create(schema.knex, () => clock);
      other = DatabaseGatesStore.create(schema.knex, () => clock);
    } else {
      store = new InMemoryGatesStore(() => clock);
      other = store;
    }
  });
  afterEach(() => schema?.drop());

  const ask = async (...more: Parameters<typeof anApproval>) =>
    (await store.addApproval(anApproval(...more))).gate.id;
  const say = (
    id: string,
    by: string,
    decision: NewDecision['decision'] = 'approve',
  ) => store.decide({ id, by, decision, comment: 'Because' });
  const dueIds = async (limit = 10) =>
    (await store.takeDue(limit)).map(due =>
      due.kind === 'approval' ? due.approval.id : due.wait.id,
    );

  it('keeps what a step asks once, and anew in each round', async () => {
    const first = await store.addApproval(anApproval());
    const again = await other.addApproval(anApproval({ title: 'Other' }));
    expect(first).toMatchObject({ isNew: true, gate: { state: 'waiting' } });
    expect(again).toEqual({ ...first, isNew: false });
    expect(await store.findByStep(aSource())).toEqual(first.gate);
    expect(await store.findByStep(aSource({ round: 2 }))).toBeUndefined();
    const next = await store.addApproval(anApproval({}, { round: 2 }));
    expect(next.isNew).toBe(true);
    expect(next.gate.id).not.toBe(first.gate.id);
  });

  it('is asked by two replicas at once and keeps one', async () => {
    const both = await Promise.all(
      [store, other].map(one => one.addApproval(anApproval())),
    );
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(both[0].gate.id).toBe(both[1].gate.id);
  });

  it('gives an approval with its files, and many without their text', async () => {
    const id = await ask({ expiresAt: inHours(1), moreFiles: 3 });
    const found = await store.findApproval(id);
    expect(found).toMatchObject({
      ...anApproval().approval,
      ...aSource(),
      moreFiles: 3,
      expiresAt: inHours(1),
      state: 'waiting',
      approverRefs: [PLATFORM],
      requestedAt: '2026-11-01T00:00:00.000Z',
      decisions: [],
    });
    const [listed] = await store.findApprovals([id, NONE]);
    expect(listed.files).toEqual([
      { path: 'logo.png', change: 'added' },
      { path: 'main.tf', change: 'added' },
    ]);
    expect(await store.findApproval(NONE)).toBeUndefined();
  });

  it('ends an approval when enough different people approved', async () => {
    const id = await ask({ required: 2 });
    expect(await say(id, ADA)).toMatchObject({
      outcome: 'recorded',
      approval: { state: 'waiting', decisions: [{ by: ADA }] },
    });
    expect(await say(id, ADA)).toMatchObject({
      outcome: 'repeated',
      approval: { state: 'waiting' },
    });
    expect(await say(id, ADA, 'refuse')).toMatchObject({
      outcome: 'contradicted',
    });
    expect(await say(id, BOB)).toMatchObject({
      outcome: 'recorded',
      approval: { state: 'approved', endedAt: clock.toISOString() },
    });
    expect(await say(id, BOB)).toMatchObject({ outcome: 'repeated' });
    expect(await say(id, 'user:default/eve')).toMatchObject({
      outcome: 'late',
      approval: { state: 'approved', decisions: [{ by: ADA }, { by: BOB }] },
    });
    expect(await store.findByStep(aSource())).toMatchObject({
      isOpen: true,
      output: {
        approvedBy: [ADA, BOB],
        decidedAt: clock.toISOString(),
        comments: [
          { by: ADA, comment: 'Because' },
          { by: BOB, comment: 'Because' },
        ],
      },
    });
    expect(await say(NONE, ADA)).toBeUndefined();
  });

  it('lets one of two win who say yes and no at the same moment', async () => {
    const id = await ask();
    const results = await Promise.all([
      store.decide({ id, by: ADA, decision: 'approve' }),
      other.decide({ id, by: BOB, decision: 'refuse', comment: 'No' }),
    ]);
    const outcomes = results.map(result => result?.outcome).sort();
    expect(outcomes).toEqual(['late', 'recorded']);
    const found = await store.findApproval(id);
    expect(found?.decisions).toHaveLength(1);
    expect(found?.state).toBe(
      found?.decisions[0].by === ADA ? 'approved' : 'refused',
    );
    expect(await store.takeResumes(10)).toHaveLength(1);
  });

  it('counts somebody once who approves twice at the same moment', async () => {
    const id = await ask({ required: 2 });
    const results = await Promise.all(
      [store, other].map(one =>
        one.decide({ id, by: ADA, decision: 'approve' }),
      ),
    );
    expect(results.map(result => result?.outcome).sort()).toEqual([
      'recorded',
      'repeated',
    ]);
    expect(await store.findApproval(id)).toMatchObject({ state: 'waiting' });
  });

  it('is refused by one of many', async () => {
    const id = await ask({ required: 3 });
    await say(id, ADA);
    expect(await say(id, BOB, 'refuse')).toMatchObject({
      approval: { state: 'refused' },
    });
    expect(await store.findByStep(aSource())).toMatchObject({
      isOpen: false,
      reason: `${BOB} refused: Because`,
    });
  });

  it('ends with its time, also before somebody looks', async () => {
    const id = await ask({ expiresAt: inHours(1), onExpiry: 'approve' });
    pass(1);
    expect(await say(id, ADA)).toMatchObject({
      outcome: 'late',
      approval: { state: 'expired', decisions: [] },
    });
    expect(await store.findByStep(aSource())).toMatchObject({
      state: 'expired',
      isOpen: true,
      output: { approvedBy: [], decidedAt: clock.toISOString() },
    });
  });

  it('ends with its task, and then forgets the secret', async () => {
    const id = await ask();
    const hook = await store.addWait(aWait({ secret: 'encrypted' }));
    expect(await store.findWebhook('t1', 'wait')).toMatchObject({
      id: hook.gate.id,
      secret: 'encrypted',
    });
    const ended = await store.endTasks(['t0', 't1']);
    expect(ended.map(one => one.id).sort()).toEqual([id, hook.gate.id].sort());
    expect(await store.findWebhook('t1', 'wait')).toBeUndefined();
    expect(await store.endTasks(['t0', 't1'])).toEqual([]);
    expect(await say(id, ADA)).toMatchObject({
      outcome: 'late',
      approval: { state: 'cancelled' },
    });
    expect(await store.takeResumes(10)).toEqual([]);
  });

  it('finds the webhook of the last round', async () => {
    const source = aSource({ stepId: 'wait', round: 2 });
    await store.addWait(aWait({ secret: 'one' }));
    await store.addWait(aWait({ source, secret: 'two' }));
    expect(await store.findWebhook('t1', 'wait')).toMatchObject({
      secret: 'two',
    });
  });

  it('gives what is due, once for each moment', async () => {
    await ask();
    const soon = await ask({ expiresAt: inHours(30) }, { stepId: 'soon' });
    const until = inHours(1);
    const timed = await store.addWait(
      aWait({ wait: { until, onExpiry: 'fail' } }),
    );
    expect(await dueIds()).toEqual([]);
    pass(2);
    expect(await dueIds()).toEqual([timed.gate.id]);
    expect(await dueIds()).toEqual([]);
    await store.end(timed.gate.id, { state: 'opened', isOpen: true });
    pass(5);
    expect(await store.takeDue(10)).toMatchObject([
      { kind: 'approval', isReminder: true, approval: { id: soon } },
    ]);
    expect(await dueIds()).toEqual([]);
    pass(23);
    expect(await store.takeDue(10)).toMatchObject([
      { kind: 'approval', isReminder: false, approval: { id: soon } },
    ]);
  });

  it('looks again at what is polled, at most as many as asked for', async () => {
    for (const stepId of ['a', 'b', 'c']) {
      await store.addWait(
        aWait({ source: aSource({ stepId }), isPolled: true }),
      );
    }
    pass(1);
    const first = await dueIds(2);
    expect(first).toHaveLength(2);
    const rest = await dueIds(2);
    expect(rest).toHaveLength(1);
    expect(first).not.toContain(rest[0]);
    pass(1);
    expect(await dueIds()).toHaveLength(3);
  });

  it('is shared between replicas that look at the same moment', async () => {
    for (const stepId of ['a', 'b', 'c', 'd']) {
      await store.addWait(
        aWait({ source: aSource({ stepId }), isPolled: true }),
      );
    }
    pass(1);
    const taken = await Promise.all([store.takeDue(3), other.takeDue(3)]);
    const ids = taken
      .flat()
      .map(due => (due.kind === 'wait' ? due.wait.id : ''));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells of an end until somebody knows', async () => {
    const id = await ask();
    await say(id, ADA);
    expect(await store.takeResumes(10)).toEqual([{ id, taskId: 't1' }]);
    expect(await store.takeResumes(10)).toEqual([]);
    pass(1);
    expect(await other.takeResumes(10)).toEqual([{ id, taskId: 't1' }]);
    await other.resumed(id);
    pass(1);
    expect(await store.takeResumes(10)).toEqual([]);
  });

  it('takes other approvers', async () => {
    const id = await ask();
    await store.setApprovers(id, [BOB]);
    expect(await store.findApproval(id)).toMatchObject({
      approverRefs: [BOB],
    });
  });

  it('makes one key for all replicas', async () => {
    const keys = await Promise.all(
      [store, other].map(one => one.fallbackKey()),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(await store.fallbackKey()).toBe(keys[0]);
  });

  it('ends a wait once', async () => {
    const { gate } = await store.addWait(aWait());
    const output = { body: { ok: true } };
    const end = { state: 'opened', isOpen: true, output } as const;
    const ends = await Promise.all(
      [store, other].map(one => one.end(gate.id, end)),
    );
    expect(ends.filter(Boolean)).toMatchObject([{ isOpen: true, output }]);
  });
});
