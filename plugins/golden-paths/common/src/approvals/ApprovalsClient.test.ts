import { fetching, refusing } from '@callboard/http-client/testUtils';
import { ApprovalsClient } from './ApprovalsClient';
import type { Approval } from './types';

const ID = '6f1d0f0e-0000-4000-8000-000000000001';
const approval: Approval = {
  id: ID,
  taskId: 't1',
  stepId: 'ask',
  round: 1,
  title: 'A production database',
  parameters: { size: 'small', tags: ['a'] },
  files: [{ path: 'main.tf', change: 'added' }],
  approvers: { groups: ['group:default/platform'] },
  required: 1,
  selfApproval: false,
  onExpiry: 'refuse',
  state: 'waiting',
  requestedAt: '2026-11-01T00:00:00.000Z',
  decisions: [],
  mayDecide: true,
};

describe('ApprovalsClient', () => {
  it('lists, reads and decides', async () => {
    const list = fetching({ items: [approval], nextCursor: 'n' });
    await expect(
      new ApprovalsClient(list).listApprovals({ view: 'mine', limit: 10 }),
    ).resolves.toEqual({ items: [approval], nextCursor: 'n' });
    expect(list.asked).toEqual([
      'GET http://portal/api/golden-paths/approvals?view=mine&limit=10',
    ]);

    const one = fetching(approval);
    const client = new ApprovalsClient(one);
    await expect(client.getApproval(ID)).resolves.toEqual(approval);
    await client.decideApproval(ID, { decision: 'refuse', comment: 'Too big' });
    expect(one.asked).toEqual([
      `GET http://portal/api/golden-paths/approvals/${ID}`,
      `POST http://portal/api/golden-paths/approvals/${ID}/decision`,
    ]);
    expect(one.sent.at(-1)).toEqual({ decision: 'refuse', comment: 'Too big' });
  });

  it('throws what the backend said', async () => {
    const message = 'You approved this already';
    const client = new ApprovalsClient(
      refusing(409, { name: 'ConflictError', message }),
    );
    await expect(
      client.decideApproval(ID, { decision: 'approve' }),
    ).rejects.toMatchObject({ cause: { name: 'ConflictError', message } });
  });
});
