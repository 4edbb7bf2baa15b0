import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema } from '@callboard/backend-kit/testUtils';
import type { TestSchema } from '@callboard/backend-kit/testUtils';
import { DecisionsReadModel } from './DecisionsReadModel';

describe('DecisionsReadModel', () => {
  let schema: TestSchema;
  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
    });
  });
  afterEach(() => schema.drop());

  it('reads what people said to the gates of some tasks, oldest first', async () => {
    const { knex } = schema;
    const decide = async (taskId: string, stepId: string, by: string[]) => {
      const id = randomUUID();
      await knex('gates').insert({
        id,
        kind: 'approval',
        task_id: taskId,
        step_id: stepId,
        round: 1,
        state: 'approved',
        request: {},
        requested_at: new Date(),
        is_polled: false,
      });
      await knex('gate_decisions').insert(
        by.map((name, index) => ({
          gate_id: id,
          by: `user:default/${name}`,
          decision: 'approve',
          comment: index === 0 ? 'Fine' : null,
          at: new Date(Date.UTC(2026, 10, 22, 10, 9 - index)),
        })),
      );
    };
    await decide('t1', 'ask', ['ada', 'ben']);
    await decide('t2', 'ask', ['cy']);
    await decide('t3', 'ask', ['dan']);
    const reader = DecisionsReadModel.create(knex);
    const found = await reader.decisionsOf(['t1', 't2', 'none']);
    expect([...found.keys()].sort()).toEqual(['t1', 't2']);
    expect(found.get('t1')).toEqual([
      {
        by: 'user:default/ben',
        decision: 'approve',
        at: '2026-11-22T10:08:00.000Z',
      },
      {
        by: 'user:default/ada',
        decision: 'approve',
        comment: 'Fine',
        at: '2026-11-22T10:09:00.000Z',
      },
    ]);
    expect(await reader.decisionsOf([])).toEqual(new Map());
  });
});
