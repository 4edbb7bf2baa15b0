import { screen, waitFor, within } from '@testing-library/react';
import { aTask } from './__testUtils__/aTask';
import { openTasks, stepLog } from './__testUtils__/openTasks';

describe('the list of tasks', () => {
  it('says what ran, how it ended and how long it took', async () => {
    openTasks('/create/tasks');
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
    const { asked, user } = openTasks(
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
    openTasks('/create/tasks', {
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
    const { asked, user } = openTasks('/create/tasks?status=cancelled', {
      list: async () => ({ tasks: [], total: 0 }),
    });
    await screen.findByText('None of your tasks is cancelled');
    await user.click(screen.getByRole('button', { name: 'Show any status' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ statuses: [] }));
  });

  it('says why it failed and tries again', async () => {
    let answers = 0;
    const { user } = openTasks('/create/tasks', {
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
  it('shows the steps, what they wrote and what was made', async () => {
    const { user } = openTasks('/create/tasks/task-1', {
      events: [
        stepLog('check', 'processing', 'Beginning step Check'),
        stepLog('check', 'completed', 'Finished step Check'),
        stepLog('publish', 'processing', 'Beginning step Publish'),
        stepLog('publish', 'completed', 'Finished step Publish'),
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
    const { retried, user } = openTasks('/create/tasks/task-1', {
      events: [
        stepLog('check', 'processing', 'Beginning step Check'),
        stepLog('check', 'completed', 'Finished step Check'),
        stepLog('publish', 'processing', 'Beginning step Publish'),
        stepLog('publish', 'failed', 'ConflictError: The name is taken'),
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
    openTasks('/create/tasks/gone');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be loaded.*There is no task gone/,
    );
    expect(screen.getByRole('link', { name: 'All tasks' })).toHaveAttribute(
      'href',
      '/create/tasks',
    );
  });

  it('offers to cancel while it runs', async () => {
    openTasks('/create/tasks/task-1', {
      task: aTask({ status: 'processing' }),
      events: [stepLog('check', 'processing', 'Beginning step Check')],
    });
    expect(
      await screen.findByRole('button', { name: 'Cancel task' }),
    ).toBeEnabled();
    expect(await screen.findByText('Beginning step Check')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Start over' }),
    ).not.toBeInTheDocument();
  });
});
