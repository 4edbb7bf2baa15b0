import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import type { ApprovalRequest } from '@callboard/plugin-golden-paths-common';
import {
  ADA,
  aRequest,
  aSource,
  BOB,
  PLATFORM,
  REQUESTER,
} from './__testUtils__/gates';
import {
  startGatesPortal,
  type GatesPortal,
} from './__testUtils__/startGatesPortal';

const PATH = '/api/golden-paths';
const EVE = 'user:default/eve';
const SEE = 'golden-paths.approval.read';

function entity(kind: string, name: string, owner?: string): Entity {
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name },
    relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
  };
}

describe('approvals over HTTP', () => {
  let database: TestDatabase;
  let portal: GatesPortal;
  let count = 0;

  beforeAll(async () => {
    database = await testDatabase('golden-paths approvals');
    portal = await startGatesPortal(database.name, {
      entities: [
        entity('Group', 'platform'),
        entity('User', 'ada'),
        entity('User', 'yusuf'),
        entity('Component', 'shop', 'group:default/shop'),
        entity('Component', 'orphan'),
      ],
    });
  });
  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });
  beforeEach(() => {
    portal.groups.clear();
    portal.groups.set(ADA, [PLATFORM]);
    portal.groups.set(BOB, [PLATFORM]);
    portal.denied.clear();
    [ADA, BOB, EVE, REQUESTER].forEach(user => portal.denied.set(user, [SEE]));
    portal.sent.length = 0;
  });

  const post = (request: object, subject = 'plugin:scaffolder') =>
    portal.asService(subject).post(`${PATH}/gates`).send(request);
  const ask = async (more: Partial<ApprovalRequest> = {}) => {
    count += 1;
    const source = aSource({ taskId: `task-${count}` });
    const asked = { ...source, approval: aRequest(more) };
    const { body } = await post(asked).expect(200);
    return { id: body.gateId as string, again: () => post(asked), source };
  };
  const decide = (user: string, id: string, answer: object) =>
    portal.as(user).post(`${PATH}/approvals/${id}/decision`).send(answer);
  const listed = async (user: string, query: string) => {
    const { body } = await portal.as(user).get(`${PATH}/approvals?${query}`);
    return body.items.map(({ id }: { id: string }) => id);
  };
  const APPROVE = { decision: 'approve', comment: 'Fine' };

  it('goes from the step to the approver and back', async () => {
    const { id, again } = await ask();
    expect((await again()).body).toEqual({ state: 'waiting', gateId: id });
    expect(portal.sent).toMatchObject([
      {
        recipients: { entityRef: [PLATFORM], excludeEntityRef: REQUESTER },
        payload: {
          title: 'Your approval is asked for: A production database',
          link: `/golden-paths/approvals/${id}`,
        },
      },
    ]);
    expect(await listed(ADA, 'view=mine')).toEqual([id]);
    const { body: seen } = await portal.as(ADA).get(`${PATH}/approvals/${id}`);
    expect(seen).toMatchObject({
      ...aRequest(),
      state: 'waiting',
      mayDecide: true,
    });
    expect(seen.approverRefs).toBeUndefined();

    const { body } = await decide(ADA, id, APPROVE).expect(200);
    expect(body).toMatchObject({
      state: 'approved',
      decisions: [{ by: ADA, decision: 'approve', comment: 'Fine' }],
      mayDecide: false,
      files: aRequest().files,
    });
    expect((await again()).body).toEqual({
      state: 'open',
      gateId: id,
      output: {
        approvedBy: [ADA],
        decidedAt: body.endedAt,
        comments: [{ by: ADA, comment: 'Fine' }],
      },
    });
    expect(portal.sent.at(-1)).toMatchObject({
      recipients: { entityRef: [REQUESTER] },
      payload: { title: 'A production database: approved' },
    });
    expect(await listed(ADA, 'view=mine')).toEqual([]);
    expect(await listed(ADA, 'view=past')).toEqual([id]);
  });

  it('is refused with a reason', async () => {
    const { id, again } = await ask();
    const { body: problem } = await decide(BOB, id, {
      decision: 'refuse',
    }).expect(400);
    expect(problem.error.message).toBe('comment: must say why it is refused');
    await decide(BOB, id, { decision: 'refuse', comment: 'Too big' }).expect(
      200,
    );
    expect((await again()).body).toEqual({
      state: 'closed',
      gateId: id,
      reason: `${BOB} refused: Too big`,
    });
  });

  it('answers the same to the same again, and refuses the other', async () => {
    const { id } = await ask();
    const [one, two] = await Promise.all([
      decide(ADA, id, APPROVE),
      decide(ADA, id, APPROVE),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    await decide(ADA, id, APPROVE).expect(200);
    const { body } = await decide(ADA, id, {
      decision: 'refuse',
      comment: 'Wait',
    }).expect(409);
    expect(body.error.message).toBe(
      'You approved this before, and that stands',
    );
    const { body: late } = await decide(BOB, id, APPROVE).expect(409);
    expect(late.error.message).toMatch(/^This was approved at .* by .*ada$/);
  });

  it('lets the first of two win', async () => {
    const { id } = await ask();
    const answers = await Promise.all([
      decide(ADA, id, APPROVE),
      decide(BOB, id, { decision: 'refuse', comment: 'No' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('needs as many different people as it says', async () => {
    const { id } = await ask({ required: 2 });
    await decide(ADA, id, APPROVE).expect(200);
    const { body } = await decide(ADA, id, APPROVE).expect(200);
    expect(body).toMatchObject({
      state: 'waiting',
      whyNot: 'You approved this; it needs 1 more',
    });
    expect(await listed(ADA, 'view=mine')).toEqual([]);
    portal.groups.delete(ADA);
    // What somebody approved while they might counts after they left.
    await decide(BOB, id, APPROVE).expect(200);
    expect(
      (await portal.as(ADA).get(`${PATH}/approvals/${id}`)).body,
    ).toMatchObject({
      state: 'approved',
      decisions: [{ by: ADA }, { by: BOB }],
    });
  });

  it('is not decided by who left the group', async () => {
    const { id } = await ask();
    portal.groups.delete(ADA);
    await decide(ADA, id, APPROVE).expect(404);
    portal.denied.set(ADA, []);
    const { body } = await decide(ADA, id, APPROVE).expect(403);
    expect(body.error.message).toBe(`This is asked of ${PLATFORM}`);
  });

  it('is not decided by who started the task, also as one of the group', async () => {
    portal.groups.set(REQUESTER, [PLATFORM]);
    const { id } = await ask();
    const { body } = await decide(REQUESTER, id, APPROVE).expect(403);
    expect(body.error.message).toBe(
      'Somebody else has to decide on what you asked for',
    );
    expect(await listed(REQUESTER, 'view=mine')).toEqual([]);
    const own = await ask({ selfApproval: true });
    expect(await listed(REQUESTER, 'view=mine')).toEqual([own.id]);
    await decide(REQUESTER, own.id, APPROVE).expect(200);
  });

  it('is decided by who has a permission, while they have it', async () => {
    const permission = 'larkfield.databases.approve';
    portal.denied.set(BOB, [SEE, permission]);
    const { id } = await ask({ approvers: { permission } });
    expect(await listed(EVE, 'view=mine')).toEqual([id]);
    await decide(BOB, id, APPROVE).expect(404);
    portal.denied.set(EVE, [SEE, permission]);
    await decide(EVE, id, APPROVE).expect(404);
    portal.denied.set(EVE, [SEE]);
    await decide(EVE, id, APPROVE).expect(200);
  });

  it('is decided by the owner that an entity has now', async () => {
    const shop = portal.entities[3];
    const { id } = await ask({
      approvers: { ownersOf: ['component:default/shop'] },
    });
    portal.groups.set(EVE, ['group:default/shop']);
    expect(await listed(EVE, 'view=mine')).toEqual([id]);
    portal.entities[3] = entity('Component', 'shop', PLATFORM);
    await decide(EVE, id, APPROVE).expect(404);
    await decide(ADA, id, APPROVE).expect(200);
    portal.entities[3] = shop;
  });

  it('is hidden from whom it does not concern, unless a policy shows it', async () => {
    const { id } = await ask();
    await portal.as(EVE).get(`${PATH}/approvals/${id}`).expect(404);
    expect(await listed(EVE, 'view=waiting')).toEqual([]);
    expect(await listed(REQUESTER, 'view=waiting')).toContain(id);
    portal.denied.set(EVE, []);
    expect(await listed(EVE, 'view=waiting')).toContain(id);
    portal.denied.set(EVE, ['golden-paths.read']);
    await portal.as(EVE).get(`${PATH}/approvals`).expect(403);
    portal.denied.set(ADA, ['golden-paths.approval.decide']);
    const { body } = await decide(ADA, id, APPROVE).expect(403);
    expect(body.error.message).toContain('golden-paths.approval.decide');
  });

  it('expires with its outcome', async () => {
    const at = new Date(Date.now() + 50).toISOString();
    const { id, again } = await ask({ expiresAt: at, onExpiry: 'approve' });
    await new Promise(resolve => setTimeout(resolve, 60));
    const { body } = await decide(ADA, id, APPROVE).expect(409);
    expect(body.error.message).toMatch(/^This expired/);
    expect((await again()).body).toMatchObject({
      state: 'open',
      output: { approvedBy: [], decidedAt: at },
    });
  });

  it('is over when its task is cancelled', async () => {
    const { id, source } = await ask();
    const calls = portal.events.subscribe.mock.calls.flat();
    const gates = calls.find(({ topics }) =>
      topics.includes('scaffolder.task'),
    );
    await gates?.onEvent({
      topic: 'scaffolder.task',
      eventPayload: { id: 7, taskId: source.taskId, status: 'cancelled' },
    });
    const { body } = await decide(ADA, id, APPROVE).expect(409);
    expect(body.error.message).toMatch(/^The task that asked for this ended/);
  });

  it('pages, newest first, and finds those of a task', async () => {
    const ids = [(await ask()).id, (await ask()).id, (await ask()).id];
    const get = async (query: string) =>
      (await portal.as(ADA).get(`${PATH}/approvals?${query}`)).body;
    const first = await get('view=mine&limit=2');
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual([
      ids[2],
      ids[1],
    ]);
    expect(first.items[0].files).toEqual([
      { path: 'logo.png', change: 'added' },
      { path: 'main.tf', change: 'added' },
    ]);
    const next = await get(`view=mine&limit=2&cursor=${first.nextCursor}`);
    expect(next.items[0].id).toBe(ids[0]);
    expect(await listed(ADA, `taskId=task-${count}`)).toEqual([ids[2]]);
  });

  it('is asked by the scaffolder only, for somebody who exists', async () => {
    const request = { ...aSource({ taskId: 'other' }), approval: aRequest() };
    await post(request, 'external:ci').expect(403);
    await post(request, 'plugin:catalog').expect(403);
    await portal.as(ADA).post(`${PATH}/gates`).send(request).expect(403);
    const problemOf = async (approval: Partial<ApprovalRequest>) => {
      const { body } = await post({
        ...request,
        approval: aRequest(approval),
      }).expect(400);
      return body.error.message;
    };
    expect(
      await problemOf({ approvers: { groups: ['group:default/gone'] } }),
    ).toBe('approvers: there is no group:default/gone in the catalog');
    expect(
      await problemOf({
        approvers: { ownersOf: ['component:default/orphan'] },
      }),
    ).toBe('approvers: nobody owns component:default/orphan');
    expect(await problemOf({ approvers: { users: [REQUESTER] } })).toBe(
      'approvers: 1 have to approve, and only 0 of those who are named can; who started the task cannot (selfApproval)',
    );
  });

  it('is listed and decided by agents', async () => {
    const { id } = await ask();
    const invoke = (name: string, input: object) =>
      portal.actions.invoke({
        id: `test:${name}`,
        input,
        credentials: mockCredentials.user(ADA),
      } as Parameters<typeof portal.actions.invoke>[0]);
    const { output } = await invoke('list-approvals', { limit: 1 });
    expect(output).toMatchObject({ items: [{ id, mayDecide: true }] });
    expect(
      (await invoke('decide-approval', { id, decision: 'approve' })).output,
    ).toEqual({ id, state: 'approved' });
    await expect(
      invoke('decide-approval', { id, decision: 'refuse' }),
    ).rejects.toThrow('comment');
  });
});
