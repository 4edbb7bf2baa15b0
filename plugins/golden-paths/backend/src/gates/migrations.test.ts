import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

const GATE = '00000000-0000-4000-8000-000000000001';

describe('migrations of gates', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('20261122173000_gates allows one gate for each step and round, and one decision for each person', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122173000_gates.js');
    await knex.migrate.up({ directory });
    const gate = {
      id: GATE,
      kind: 'approval',
      task_id: 't1',
      step_id: 'ask',
      round: 1,
      state: 'waiting',
      request: {},
      requested_at: new Date(),
      is_polled: false,
    };
    await knex('gates').insert(gate);
    await expect(
      knex('gates').insert({ ...gate, id: GATE.replace(/1$/, '2') }),
    ).rejects.toThrow('gates_step_index');
    const decision = {
      gate_id: GATE,
      by: 'user:default/ada',
      decision: 'approve',
      at: new Date(),
    };
    await knex('gate_decisions').insert(decision);
    await expect(knex('gate_decisions').insert(decision)).rejects.toThrow(
      'gate_decisions_pkey',
    );
    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('gates')).toBe(false);
  });
});
