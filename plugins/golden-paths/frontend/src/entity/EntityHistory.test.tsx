import type {
  HistoryItem,
  HistoryQuery,
} from '@callboard/plugin-golden-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf } from '../__testUtils__/pageOf';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { historyApiRef } from '../apis';
import { EntityHistory } from './EntityHistory';

function anItem(fields: Partial<HistoryItem> = {}): HistoryItem {
  return {
    id: 'h1',
    entityRef: 'component:default/orders',
    at: '2026-01-10T12:00:00.000Z',
    kind: 'action',
    title: 'Add a database',
    templateRef: 'template:default/add-database',
    taskId: 'task-1',
    by: 'user:default/yusuf',
    state: 'completed',
    decisions: [
      {
        by: 'user:default/grace',
        decision: 'approve',
        comment: 'Small enough',
        at: '2026-01-10T11:00:00.000Z',
      },
    ],
    ...fields,
  };
}

function open(items: HistoryItem[], fails: Error[] = []) {
  const asked: HistoryQuery[] = [];
  renderOnPortal(<EntityHistory />, {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'orders', namespace: 'default' },
    },
    apis: [
      [
        historyApiRef,
        {
          listHistory: async (query: HistoryQuery) => {
            asked.push(query);
            const failure = fails.shift();
            if (failure) {
              throw failure;
            }
            return pageOf(items, query);
          },
        },
      ],
    ],
  });
  return asked;
}

describe('EntityHistory', () => {
  it('says what was done, by whom, and who approved it', async () => {
    const asked = open([
      anItem(),
      anItem({
        id: 'h2',
        kind: 'update',
        title: 'Node service v2',
        state: 'merged',
        decisions: [],
        taskId: undefined,
        url: 'http://localhost:7010/larkfield/orders/pulls/3',
      }),
    ]);
    const done = within(
      await screen.findByRole('listitem', { name: 'Add a database' }),
    );
    expect(done.getByText('Done')).toBeVisible();
    expect(done.getByText('yusuf')).toBeVisible();
    expect(done.getByText('grace')).toBeVisible();
    expect(done.getByText('Small enough')).toBeVisible();
    expect(done.getByRole('link', { name: 'Task' })).toHaveAttribute(
      'href',
      '/create/tasks/task-1',
    );
    const update = within(
      screen.getByRole('listitem', { name: 'Node service v2' }),
    );
    expect(update.getByText('Merged')).toBeVisible();
    expect(update.getByRole('link', { name: 'Pull request' })).toHaveAttribute(
      'href',
      'http://localhost:7010/larkfield/orders/pulls/3',
    );
    expect(asked[0]).toMatchObject({ entityRef: 'component:default/orders' });
  });

  it('makes no link of what is no address', async () => {
    open([anItem({ url: 'javascript:alert(1)' })]);
    expect(await screen.findByText('Add a database')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Pull request' })).toBeNull();
  });

  it('says what will appear while it is empty', async () => {
    open([]);
    expect(await screen.findByText('Nothing was done to it yet')).toBeVisible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    open([anItem()], [new Error('The database is away')]);
    expect(await screen.findByText('The database is away')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Add a database')).toBeVisible();
  });

  it('leads on where there is more than fits', async () => {
    open(Array.from({ length: 60 }, (_, index) => anItem({ id: `h${index}` })));
    expect(
      await screen.findByRole('link', { name: 'Next page' }),
    ).toHaveAttribute('href', '/?cursor=50');
  });
});
