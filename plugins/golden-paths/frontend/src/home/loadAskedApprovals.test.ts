import { ApiRef } from '@backstage/frontend-plugin-api';
import { anApproval, FakeApprovals } from '../__testUtils__/FakeApprovals';
import { approvalsApiRef } from '../apis';
import { loadAskedApprovals } from './loadAskedApprovals';

function apisOf(approvals?: FakeApprovals) {
  return {
    get: <T>(ref: ApiRef<T>) =>
      (ref.id === approvalsApiRef.id ? approvals : undefined) as T | undefined,
  };
}

describe('loadAskedApprovals', () => {
  it('leads to what is asked, and to the confirmation of each answer', async () => {
    const approvals = new FakeApprovals(anApproval());
    await expect(loadAskedApprovals(apisOf(approvals))).resolves.toEqual([
      {
        id: 'approval a1',
        title: 'Production database for orders',
        href: '/golden-paths/approvals/a1',
        about: 'Production database, asked by yusuf',
        since: '2026-01-10T12:00:00.000Z',
        status: 'warn',
        word: 'Waiting',
        acts: [
          {
            word: 'Approve',
            href: '/golden-paths/approvals/a1?decide=approve',
          },
          { word: 'Refuse', href: '/golden-paths/approvals/a1?decide=refuse' },
        ],
      },
    ]);
    expect(approvals.queries).toEqual([{ view: 'mine', limit: 5 }]);
  });

  it('leaves out what waits for others', async () => {
    const approvals = new FakeApprovals();
    approvals.listApprovals = async () => ({
      items: [anApproval({ mayDecide: false })],
    });
    await expect(loadAskedApprovals(apisOf(approvals))).resolves.toEqual([]);
  });

  it('has nothing to say without golden paths', async () => {
    await expect(loadAskedApprovals(apisOf())).resolves.toEqual([]);
  });
});
