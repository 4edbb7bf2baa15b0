import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import {
  ADA,
  anApproval,
  BOB,
  PLATFORM,
  REQUESTER,
} from '../__testUtils__/gates';
import { DatabaseGatesStore } from '../DatabaseGatesStore';
import type { ApprovalCriteria, ApprovalsFilter } from './ApprovalsReadModel';
import { DatabaseApprovalsReadModel } from './DatabaseApprovalsReadModel';

const nobody = {
  name: 'user:default/eve',
  refs: ['user:default/eve'],
  permissions: [],
};

describe('DatabaseApprovalsReadModel', () => {
  let schema: TestSchema;
  let store: DatabaseGatesStore;
  let readModel: DatabaseApprovalsReadModel;
  let count = 0;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
    });
    store = DatabaseGatesStore.create(schema.knex);
    readModel = DatabaseApprovalsReadModel.create(schema.knex);
  });
  afterEach(() => schema.drop());

  const ask = async (...[more, source]: Parameters<typeof anApproval>) => {
    count += 1;
    const asked = anApproval(more, { taskId: `t${count}`, ...source });
    return (await store.addApproval(asked)).gate.id;
  };
  const titles = async (filter: ApprovalsFilter) =>
    (await readModel.list(filter, { limit: 10 })).map(({ title }) => title);

  it('finds what is asked of somebody, by group or by permission', async () => {
    await ask({ title: 'group' });
    const permission = 'larkfield.approve';
    await schema.knex('gates').update({ approver_refs: [PLATFORM] });
    await store.addApproval({
      ...anApproval(
        { title: 'permission', approvers: { permission } },
        { taskId: 'p' },
      ),
      approverRefs: [],
    });
    const past = new Date(Date.now() - 1_000).toISOString();
    await ask({ title: 'expired', expiresAt: past });
    const caller = { name: ADA, refs: [ADA, PLATFORM], permissions: [] };
    expect(await titles({ askedOf: caller })).toEqual(['group']);
    expect(
      await titles({ askedOf: { ...nobody, permissions: [permission] } }),
    ).toEqual(['permission']);
    expect(await titles({ askedOf: nobody })).toEqual([]);
    expect(await readModel.listPermissions()).toEqual([permission]);
  });

  it('shows what concerns somebody, and what a policy shows', async () => {
    const id = await ask({ title: 'one' });
    await ask({ title: 'of a service' }, { requestedBy: undefined });
    await store.decide({ id, by: BOB, decision: 'approve' });
    const seenBy = (caller: typeof nobody, criteria?: ApprovalCriteria) =>
      titles({ visibleTo: { caller, criteria } });
    expect(await seenBy(nobody)).toEqual([]);
    expect(await seenBy({ ...nobody, name: REQUESTER })).toEqual(['one']);
    expect(await seenBy({ ...nobody, name: BOB })).toEqual(['one']);
    expect(await seenBy({ ...nobody, refs: [PLATFORM] })).toHaveLength(2);
    expect(await seenBy(nobody, { requesters: [REQUESTER] })).toEqual(['one']);
    expect(await seenBy(nobody, { not: { requesters: [REQUESTER] } })).toEqual([
      'of a service',
    ]);
    expect(
      await seenBy(nobody, {
        allOf: [
          { approvers: [PLATFORM] },
          { anyOf: [{ requesters: [REQUESTER] }, { approvers: [ADA] }] },
        ],
      }),
    ).toEqual(['one']);
    expect(await titles({ isWaiting: false })).toEqual(['one']);
    expect(await titles({ isWaiting: true })).toEqual(['of a service']);
  });

  it('finds mine among ten thousand without reading the others', async () => {
    await schema.knex.raw(`
      insert into gates (id, kind, task_id, step_id, round, state, request,
        files, approver_refs, self_approval, required, requested_at, is_polled)
      select gen_random_uuid(), 'approval', 'many' || n, 'ask', 1, 'waiting',
        '{"title": "other", "approvers": {}, "required": 1}', '[]',
        array['group:default/g' || n % 500], false, 1,
        now() - n * interval '1 second', false
      from generate_series(1, 10000) as n
    `);
    await schema.knex.raw('analyze gates');
    await ask({ title: 'mine' });
    await schema
      .knex('gates')
      .where({ task_id: `t${count}` })
      .update({ requested_at: new Date('2020-01-01') });
    const caller = { name: ADA, refs: [ADA, PLATFORM], permissions: [] };
    expect(await titles({ askedOf: caller })).toEqual(['mine']);
    const { rows } = await schema.knex.raw<{
      rows: { 'QUERY PLAN': string }[];
    }>(
      `explain select id from gates where kind = 'approval' and state = 'waiting'
        and approver_refs && '{${PLATFORM}}' order by requested_at desc limit 25`,
    );
    const plan = rows.map(row => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('gates_approvers_index');
    const due = await schema.knex.raw<{ rows: { 'QUERY PLAN': string }[] }>(
      `explain select id from gates where state = 'waiting' and due_at <= now()
        order by due_at limit 200`,
    );
    expect(due.rows.map(row => row['QUERY PLAN']).join('\n')).toContain(
      'gates_due_index',
    );
  });
});
