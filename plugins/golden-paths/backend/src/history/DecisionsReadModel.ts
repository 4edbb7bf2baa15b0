import type { ApprovalDecision } from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { DecisionReader } from './DecisionReader';

interface DecisionRow {
  task_id: string;
  by: string;
  decision: ApprovalDecision['decision'];
  comment: string | null;
  at: Date;
}

/** {@link DecisionReader} of the gates in PostgreSQL. */
export class DecisionsReadModel implements DecisionReader {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DecisionsReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async decisionsOf(taskIds: readonly string[]) {
    const found = new Map<string, ApprovalDecision[]>();
    if (taskIds.length === 0) {
      return found;
    }
    const rows: DecisionRow[] = await this.#knex('gate_decisions')
      .join('gates', 'gates.id', 'gate_decisions.gate_id')
      .whereRaw('gates.task_id = any(?)', [[...taskIds]])
      .orderBy('gate_decisions.at')
      .select('gates.task_id', 'gate_decisions.*');
    for (const { task_id: taskId, by, decision, comment, at } of rows) {
      const said = found.get(taskId) ?? [];
      said.push({
        by,
        decision,
        ...(comment !== null && { comment }),
        at: at.toISOString(),
      });
      found.set(taskId, said);
    }
    return found;
  }
}
