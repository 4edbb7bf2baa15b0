import { ADA, anApproval, aSource, aWait, BOB } from './__testUtils__/gates';
import { createSweep } from './__testUtils__/createSweep';

const at = (hours: number) =>
  new Date(
    Date.parse('2026-11-01T00:00:00Z') + hours * 3_600_000,
  ).toISOString();

describe('sweepGates', () => {
  it('reminds approvers a day before, and ends what nobody decided', async () => {
    const { auditor, resumed, store, sweepAfter, told } = createSweep();
    await store.addApproval(anApproval({ expiresAt: at(48) }));
    await sweepAfter(23);
    expect(told).toEqual([]);
    await sweepAfter(2);
    const soon = 'soon A production database: waiting, group:default/platform';
    expect(told).toEqual([soon]);
    await sweepAfter(2);
    expect(told).toEqual([soon]);
    await sweepAfter(22);
    expect(told.at(-1)).toBe(
      'ended A production database: expired, group:default/platform',
    );
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'approval-expiry',
        meta: expect.objectContaining({ decision: 'refuse', task: 't1' }),
      }),
    );
    expect(resumed).toEqual(['t1']);
    expect(await store.findByStep(aSource())).toMatchObject({
      isOpen: false,
      reason: `It was not approved by ${at(48)}`,
    });
    await sweepAfter(24);
    expect(told).toHaveLength(2);
  });

  it('opens what happened, and ends what did not in time', async () => {
    const { looked, met, store, sweepAfter } = createSweep();
    const wait = { expiresAt: at(2), onExpiry: 'continue' as const };
    const ids: string[] = [];
    for (const stepId of ['one', 'two']) {
      const added = await store.addWait(
        aWait({ source: aSource({ stepId }), wait, isPolled: true }),
      );
      ids.push(added.gate.id);
    }
    met.add(ids[0]);
    await sweepAfter(1);
    expect(looked).toEqual([['one', 'two']]);
    expect(await store.findByStep(aSource({ stepId: 'one' }))).toMatchObject({
      state: 'opened',
      output: { openedAt: at(1), expired: false },
    });
    await sweepAfter(2);
    expect(looked).toHaveLength(1);
    expect(await store.findByStep(aSource({ stepId: 'two' }))).toMatchObject({
      state: 'expired',
      isOpen: true,
      output: { openedAt: at(3), expired: true },
    });
  });

  it('fails a step that waited in vain', async () => {
    const { store, sweepAfter } = createSweep();
    const wait = { expiresAt: at(1), onExpiry: 'fail' as const };
    await store.addWait(aWait({ wait }));
    await sweepAfter(1);
    expect(await store.findByStep(aSource({ stepId: 'wait' }))).toMatchObject({
      isOpen: false,
      reason: `What it waited for did not happen by ${at(1)}`,
    });
  });

  it('asks the new owner of an entity', async () => {
    const { owners, store, sweepAfter, told } = createSweep();
    const ref = 'component:default/shop';
    owners.set(ref, [ADA]);
    const { gate } = await store.addApproval({
      ...anApproval({ approvers: { ownersOf: [ref] } }),
      approverRefs: [ADA],
      isPolled: true,
    });
    await sweepAfter(1);
    expect(told).toEqual([]);
    owners.set(ref, [ADA, BOB]);
    await sweepAfter(1);
    expect(told).toEqual([`asked A production database: waiting, ${BOB}`]);
    owners.set(ref, []);
    await sweepAfter(1);
    expect(await store.findApproval(gate.id)).toMatchObject({
      approverRefs: [],
    });
  });

  it('tells the scaffolder until it knows', async () => {
    const { answers, resumed, store, sweepAfter } = createSweep();
    const { gate } = await store.addApproval(anApproval());
    await store.decide({ id: gate.id, by: ADA, decision: 'approve' });
    answers.push('running', new Error('away'), 'gone');
    await sweepAfter(1);
    await sweepAfter(1);
    expect(resumed).toHaveLength(2);
    await sweepAfter(1);
    await sweepAfter(1);
    expect(resumed).toHaveLength(3);
  });
});
