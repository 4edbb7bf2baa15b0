import type {
  Approval,
  ApprovalAnswer,
  ApprovalsApi,
  ApprovalsQuery,
} from '@callboard/plugin-golden-paths-common';
import { pageOf } from './pageOf';

/** An approval that waits for the person who looks, for tests. */
export function anApproval(fields: Partial<Approval> = {}): Approval {
  return {
    id: 'a1',
    title: 'Production database for orders',
    summary: 'Makes **one** database in `eu-west`.',
    parameters: { databaseName: 'orders', size: 20, backups: true },
    files: [{ path: 'main.tf', change: 'added', text: 'size = 20\n' }],
    approvers: { groups: ['group:default/platform'] },
    required: 1,
    selfApproval: false,
    onExpiry: 'refuse',
    taskId: 'task-1',
    stepId: 'approve',
    round: 1,
    templateRef: 'template:default/production-database',
    templateTitle: 'Production database',
    requestedBy: 'user:default/yusuf',
    state: 'waiting',
    requestedAt: '2026-01-10T12:00:00.000Z',
    decisions: [],
    mayDecide: true,
    ...fields,
  };
}

/** Approvals in memory; Ada decides. */
export class FakeApprovals implements ApprovalsApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  /** What decisions fail with, while it is set. */
  refusing?: Error;
  readonly queries: ApprovalsQuery[] = [];
  readonly answers: (ApprovalAnswer & { id: string })[] = [];
  approvals: Approval[];

  constructor(...approvals: Approval[]) {
    this.approvals = approvals;
  }

  async listApprovals(query: ApprovalsQuery = {}) {
    this.#check();
    this.queries.push(query);
    const { view, taskId } = query;
    return pageOf(
      this.approvals.filter(
        ({ state, mayDecide, taskId: of }) =>
          (!taskId || of === taskId) &&
          (!view || (view === 'past') === (state !== 'waiting')) &&
          (view !== 'mine' || mayDecide),
      ),
      query,
    );
  }

  async getApproval(id: string) {
    this.#check();
    const found = this.approvals.find(approval => approval.id === id);
    if (!found) {
      throw new Error(`There is no approval ${id}`);
    }
    return found;
  }

  async decideApproval(id: string, answer: ApprovalAnswer) {
    if (this.refusing) {
      throw this.refusing;
    }
    this.answers.push({ id, ...answer });
    const before = await this.getApproval(id);
    const after: Approval = {
      ...before,
      state: answer.decision === 'approve' ? 'approved' : 'refused',
      decisions: [
        ...before.decisions,
        { by: 'user:default/ada', at: '2026-01-11T12:00:00.000Z', ...answer },
      ],
      mayDecide: false,
    };
    this.approvals = this.approvals.map(each =>
      each.id === id ? after : each,
    );
    return after;
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }
}
