import type { Knex } from 'knex';
import type { WorkspacesStore } from './WorkspacesStore';

/** {@link WorkspacesStore} beside the tasks, in PostgreSQL. */
export class DatabaseWorkspacesStore implements WorkspacesStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseWorkspacesStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async save(taskId: string, content: Buffer | undefined) {
    await this.#knex('golden_paths_workspaces')
      .insert({ task_id: taskId, content: content ?? null })
      .onConflict('task_id')
      .merge(['content']);
  }

  async load(taskId: string) {
    const row: { content: Buffer | null } | undefined = await this.#knex(
      'golden_paths_workspaces',
    )
      .where({ task_id: taskId })
      .first('content');
    return row && { content: row.content ?? undefined };
  }

  async remove(taskId: string) {
    await this.#knex('golden_paths_workspaces')
      .where({ task_id: taskId })
      .delete();
  }
}
