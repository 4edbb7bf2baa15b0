import { NotFoundError } from '@backstage/errors';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import type {
  LogEvent,
  ScaffolderApi,
  ScaffolderTask,
  ScaffolderTaskStatus,
} from '@backstage/plugin-scaffolder-common';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { anApproval, FakeApprovals } from '../__testUtils__/FakeApprovals';
import { approvalsApiRef } from '../apis';
import { goldenPathsModule } from '../goldenPathsModule';
import { aTask } from './__testUtils__/aTask';
import { TaskQuery, TasksApi, tasksApiRef } from './shared/TasksApi';
import type { TaskStatus } from './shared/taskStates';

jest.setTimeout(60_000);
// The first page of a whole app takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

/** What the stream says, without what every event has. */
interface StreamEvent {
  type: LogEvent['type'];
  body: LogEvent['body'] & Record<string, unknown>;
}

interface World {
  approvals?: Approval[];
  /** Answers the list of tasks. */
  list?: TasksApi['listTasks'];
  task?: ScaffolderTask;
  /** What the stream says of the task. */
  events?: StreamEvent[];
}

/** A stream of events, one a second, that stays open. */
function streamOf(events: StreamEvent[]) {
  const stream = {
    subscribe(observer: { next?: (event: LogEvent) => void }) {
      events.forEach((event, index) =>
        observer.next?.({
          ...event,
          id: index + 1,
          createdAt: `2026-01-31T10:00:0${index}.000Z`,
          taskId: 'task-1',
        }),
      );
      return { closed: false, unsubscribe: () => {} };
    },
  };
  return stream as Partial<
    ReturnType<ScaffolderApi['streamLogs']>
  > as ReturnType<ScaffolderApi['streamLogs']>;
}

/** Opens the portal at an address and notes what it is asked for. */
function openPortal(path: string, world: World = {}) {
  const asked: TaskQuery[] = [];
  const retried: string[] = [];
  const cancelled: string[] = [];
  renderTestApp({
    features: [catalogPlugin, scaffolderPlugin, goldenPathsModule],
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [permissionApiRef, mockApis.permission()],
      [approvalsApiRef, new FakeApprovals(...(world.approvals ?? []))],
      [
        tasksApiRef,
        {
          listTasks: async (query: TaskQuery) => {
            asked.push(query);
            return (
              (await world.list?.(query)) ?? { tasks: [aTask()], total: 60 }
            );
          },
        },
      ],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          getTask: async id => {
            if (id !== 'task-1') {
              throw new NotFoundError(`There is no task ${id}`);
            }
            return world.task ?? aTask();
          },
          streamLogs: () => streamOf(world.events ?? []),
          retry: async id => {
            retried.push(id);
            return { id };
          },
          cancelTask: async id => {
            cancelled.push(id);
            return { status: 'cancelled' };
          },
        }),
      ],
    ],
  });
  return { asked, retried, cancelled, user: userEvent.setup() };
}

describe('the list of tasks', () => {
  it('says what ran, how it ended and how long it took', async () => {
    openPortal('/create/tasks');
    const link = await screen.findByRole('link', {
      name: 'TypeScript service',
    });
    expect(link).toHaveAttribute('href', '/create/tasks/task-1');
    const row = within(await screen.findByRole('row', { name: /TypeScript/ }));
    expect(row.getByText('orders')).toBeVisible();
    expect(row.getByText('Done')).toBeVisible();
    expect(row.getByText('12 s')).toBeVisible();
    expect(await row.findByRole('link', { name: 'ada' })).toHaveAttribute(
      'href',
      '/catalog/default/user/ada',
    );
  });

  it('keeps filter and page in the address', async () => {
    const { asked, user } = openPortal(
      '/create/tasks?scope=all&status=failed&page=2',
    );
    await screen.findByRole('link', { name: 'TypeScript service' });
    expect(asked.at(-1)).toEqual({
      mine: false,
      statuses: ['failed'],
      limit: 25,
      offset: 25,
    });
    expect(screen.getAllByText('26–50 of 60')[0]).toBeVisible();

    await user.click(screen.getByRole('button', { name: /next/i }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ offset: 50 }));

    await user.click(screen.getByRole('link', { name: 'My tasks' }));
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        mine: true,
        statuses: ['failed'],
        offset: 0,
      }),
    );
  });

  it('says what it is for while it is empty', async () => {
    openPortal('/create/tasks', {
      list: async () => ({ tasks: [], total: 0 }),
    });
    expect(
      await screen.findByText('You have not used a template yet'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Choose a template' }),
    ).toHaveAttribute('href', '/create');
  });

  it('offers to drop a filter that matches nothing', async () => {
    const { asked, user } = openPortal('/create/tasks?status=cancelled', {
      list: async () => ({ tasks: [], total: 0 }),
    });
    await screen.findByText('None of your tasks is cancelled');
    await user.click(screen.getByRole('button', { name: 'Show any status' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ statuses: [] }));
  });

  it('says why it failed and tries again', async () => {
    let answers = 0;
    const { user } = openPortal('/create/tasks', {
      list: async () => {
        answers += 1;
        if (answers === 1) {
          throw new Error('The database sleeps');
        }
        return { tasks: [aTask()], total: 1 };
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /tasks could not be loaded.*The database sleeps/,
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'TypeScript service' }),
    ).toBeVisible();
  });
});

describe('the page of a task', () => {
  const log = (
    stepId: string,
    status: TaskStatus,
    message: string,
  ): StreamEvent => ({
    type: 'log',
    body: { stepId, status: status as ScaffolderTaskStatus, message },
  });

  it('shows the steps, what they wrote and what was made', async () => {
    const { user } = openPortal('/create/tasks/task-1', {
      events: [
        log('check', 'processing', 'Beginning step Check'),
        log('check', 'completed', 'Finished step Check'),
        log('publish', 'processing', 'Beginning step Publish'),
        log('publish', 'completed', 'Finished step Publish'),
        {
          type: 'completion',
          body: {
            message: 'Done',
            output: {
              links: [
                { title: 'Repository', url: 'http://git.example/orders' },
                { title: 'Entity', entityRef: 'component:default/orders' },
                { title: 'Trap', url: 'javascript:alert(1)' },
              ],
              text: [{ title: 'Work on it', content: '`git clone`' }],
            },
          },
        },
      ],
    });
    expect(
      await screen.findByRole('link', { name: /^Repository/ }),
    ).toHaveAttribute('href', 'http://git.example/orders');
    expect(screen.getByRole('link', { name: /^Entity/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders',
    );
    expect(screen.queryByText('Trap')).not.toBeInTheDocument();
    expect(screen.getByText('git clone')).toBeVisible();

    const step = screen.getByRole('button', { name: /Check.*Done.*1 s/ });
    expect(step).toHaveAttribute('aria-expanded', 'false');
    await user.click(step);
    expect(screen.getByText('Finished step Check')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('says which step failed and why, and runs it again', async () => {
    const { retried, user } = openPortal('/create/tasks/task-1', {
      events: [
        log('check', 'processing', 'Beginning step Check'),
        log('check', 'completed', 'Finished step Check'),
        log('publish', 'processing', 'Beginning step Publish'),
        log('publish', 'failed', 'ConflictError: The name is taken'),
        {
          type: 'completion',
          body: {
            message: 'Failed',
            error: { name: 'ConflictError', message: 'The name is taken' },
          },
        },
      ],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /“Publish” failed.*The name is taken.*steps before it are kept/,
    );
    // The log of the failed step is open without a click.
    expect(screen.getByRole('group', { name: 'Log of Publish' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start over' })).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/create\/templates\/default\/node-service\?formData=.*orders/,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(retried).toEqual(['task-1']));
  });

  it('says that a task is not there and leads to the others', async () => {
    openPortal('/create/tasks/gone');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be loaded.*There is no task gone/,
    );
    expect(screen.getByRole('link', { name: 'All tasks' })).toHaveAttribute(
      'href',
      '/create/tasks',
    );
  });

  it('offers to cancel while it runs', async () => {
    openPortal('/create/tasks/task-1', {
      task: aTask({ status: 'processing' }),
      events: [log('check', 'processing', 'Beginning step Check')],
    });
    expect(
      await screen.findByRole('button', { name: 'Cancel task' }),
    ).toBeEnabled();
    expect(await screen.findByText('Beginning step Check')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Start over' }),
    ).not.toBeInTheDocument();
  });

  const gated = aTask({ status: 'processing' });
  gated.spec.steps = [
    { id: 'check', name: 'Check', action: 'test:check' },
    { id: 'approve', name: 'Approval', action: 'gate:approval' },
  ];
  const untilGate = [
    log('check', 'processing', 'Beginning step Check'),
    log('check', 'completed', 'Finished step Check'),
    log('approve', 'processing', 'Beginning step Approval'),
  ];

  it('says what it waits for, who may decide, and where', async () => {
    const { cancelled, user } = openPortal('/create/tasks/task-1', {
      task: gated,
      events: [
        ...untilGate,
        log(
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
    openPortal('/create/tasks/task-1', {
      task: gated,
      events: [...untilGate, log('approve', 'waiting', 'Waits for it')],
      approvals: [anApproval()],
    });
    expect(
      await screen.findByRole('link', { name: 'Approve' }),
    ).toHaveAttribute('href', '/golden-paths/approvals/a1?decide=approve');
  });

  it('says what it waits for when that is nobody', async () => {
    openPortal('/create/tasks/task-1', {
      task: gated,
      events: [
        ...untilGate,
        log('approve', 'waiting', 'Waits for 2026-02-01T10:00:00Z'),
      ],
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Waits for 2026-02-01T10:00:00Z',
      }),
    ).toBeVisible();
  });

  it('says who did not approve it, and why', async () => {
    openPortal('/create/tasks/task-1', {
      task: gated,
      events: [
        ...untilGate,
        log('approve', 'failed', 'Error: user:default/ann refused: too large'),
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
      /“Approval” was not approved.*ann refused: too large.*asks again/,
    );
    expect(
      await screen.findByRole('link', { name: 'Open approval' }),
    ).toHaveAttribute('href', '/golden-paths/approvals/a2');
  });
});
