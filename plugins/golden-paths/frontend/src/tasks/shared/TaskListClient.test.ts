import { mockApis } from '@backstage/frontend-test-utils';
import { TaskListClient } from './TaskListClient';
import { TaskQuery } from './TasksApi';

const everything: TaskQuery = {
  mine: false,
  statuses: [],
  limit: 25,
  offset: 0,
};

/** A client and the addresses that it asked. */
function aClient(answer: () => Response) {
  const asked: URL[] = [];
  const client = new TaskListClient({
    discoveryApi: mockApis.discovery(),
    fetchApi: {
      fetch: async input => {
        asked.push(new URL(String(input)));
        return answer();
      },
    },
    identityApi: mockApis.identity({ userEntityRef: 'user:default/ada' }),
  });
  return { client, asked };
}

describe('TaskListClient', () => {
  it('asks for a page of the tasks of everybody', async () => {
    const { client, asked } = aClient(() =>
      Response.json({ tasks: [{ id: 'one' }], totalTasks: 51 }),
    );
    const listing = await client.listTasks({ ...everything, offset: 50 });
    expect(listing).toEqual({ tasks: [{ id: 'one' }], total: 51 });
    expect(asked[0].pathname).toBe('/api/scaffolder/v2/tasks');
    expect(asked[0].search).toBe('?limit=25&offset=50');
  });

  it('asks for the tasks of the signed-in user in some states', async () => {
    const { client, asked } = aClient(() => Response.json({ tasks: [] }));
    await client.listTasks({
      ...everything,
      mine: true,
      statuses: ['open', 'processing'],
    });
    expect(asked[0].searchParams.get('createdBy')).toBe('user:default/ada');
    expect(asked[0].searchParams.getAll('status')).toEqual([
      'open',
      'processing',
    ]);
  });

  it('passes on why the scaffolder refused', async () => {
    const { client } = aClient(() =>
      Response.json(
        { error: { name: 'NotAllowedError', message: 'Unauthorized' } },
        { status: 403 },
      ),
    );
    await expect(client.listTasks(everything)).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});
