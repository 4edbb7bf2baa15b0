import { screen, waitFor, within } from '@testing-library/react';
import { anApproval } from '../__testUtils__/FakeApprovals';
import { aTask } from './__testUtils__/aTask';
import { openTasks, stepLog } from './__testUtils__/openTasks';

describe('the page of a task with an approval', () => {
  const gated = aTask({ status: 'processing' });
  gated.spec.steps = [
    { id: 'check', name: 'Check', action: 'test:check' },
    { id: 'approve', name: 'Approval', action: 'gate:approval' },
  ];
  const untilGate = [
    stepLog('check', 'processing', 'Beginning step Check'),
    stepLog('check', 'completed', 'Finished step Check'),
    stepLog('approve', 'processing', 'Beginning step Approval'),
  ];

  it('says what it waits for, who may decide, and where', async () => {
    const { cancelled, user } = openTasks('/create/tasks/task-1', {
      task: gated,
      events: [
        ...untilGate,
        stepLog(
          'approve',
          'waiting',
          'Waits for the approval of group:default/platform',
        ),
      ],
      approvals: [anApproval({ mayDecide: false })],
    });
    const notice = within(
      await screen.findByRole('region', { name: 'What it waits for' }),
    );
    expect(
      await notice.findByText(/^Waits for an approval: Production database/),
    ).toBeVisible();
    expect(notice.getByText(/May decide/)).toHaveTextContent('platform');
    expect(notice.getByRole('link', { name: 'Open approval' })).toHaveAttribute(
      'href',
      '/golden-paths/approvals/a1',
    );
    expect(notice.queryByRole('link', { name: 'Approve' })).toBeNull();
    expect(screen.getAllByText('Waiting')).toHaveLength(2);
    expect(screen.getByText('Done')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel task' }));
    await waitFor(() => expect(cancelled).toEqual(['task-1']));
  });

  it('leads who may decide to the confirmation', async () => {
    openTasks('/create/tasks/task-1', {
      task: gated,
      events: [...untilGate, stepLog('approve', 'waiting', 'Waits for it')],
      approvals: [anApproval()],
    });
    expect(
      await screen.findByRole('link', { name: 'Approve' }),
    ).toHaveAttribute('href', '/golden-paths/approvals/a1?decide=approve');
  });

  it('says what it waits for when that is nobody', async () => {
    openTasks('/create/tasks/task-1', {
      task: gated,
      events: [
        ...untilGate,
        stepLog('approve', 'waiting', 'Waits for 2026-02-01T10:00:00Z'),
      ],
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Waits for 2026-02-01T10:00:00Z',
      }),
    ).toBeVisible();
  });

  it('says who did not approve it, and why', async () => {
    openTasks('/create/tasks/task-1', {
      task: gated,
      events: [
        ...untilGate,
        stepLog(
          'approve',
          'failed',
          'Error: user:default/ann refused: too large',
        ),
        {
          type: 'completion',
          body: {
            message: 'Failed',
            error: {
              name: 'Error',
              message: 'user:default/ann refused: too large',
            },
          },
        },
      ],
      approvals: [
        anApproval({ id: 'a0', state: 'refused' }),
        anApproval({ id: 'a2', round: 2, state: 'refused' }),
      ],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /“Approval”: not approved.*ann refused: too large.*asks again/,
    );
    expect(
      await screen.findByRole('link', { name: 'Open approval' }),
    ).toHaveAttribute('href', '/golden-paths/approvals/a2');
  });
});
