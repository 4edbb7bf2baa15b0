import type {
  ApprovalDecision,
  ApprovalState,
  ProposedFile,
} from '@callboard/plugin-golden-paths-common';
import type { JsonObject } from '@backstage/types';
import type { Gate, GateState, StoredApproval, StoredWait } from './Gate';

/** A row of `gates`. */
export interface GateRow {
  id: string;
  kind: 'approval' | 'wait';
  task_id: string;
  step_id: string;
  round: number;
  template_ref: string | null;
  template_title: string | null;
  requested_by: string | null;
  state: GateState;
  is_open: boolean | null;
  request: object;
  files: ProposedFile[] | null;
  file_texts?: Record<string, string> | null;
  approver_refs: string[] | null;
  secret: string | null;
  output: JsonObject | null;
  reason: string | null;
  requested_at: Date;
  expires_at: Date | null;
  ended_at: Date | null;
}

/** A row of `gate_decisions`. */
export interface DecisionRow {
  gate_id: string;
  by: string;
  decision: ApprovalDecision['decision'];
  comment: string | null;
  at: Date;
}

/** All columns but the text of files, which lists do not need. */
export const GATE_COLUMNS = [
  'id',
  'kind',
  'task_id',
  'step_id',
  'round',
  'template_ref',
  'template_title',
  'requested_by',
  'state',
  'is_open',
  'request',
  'files',
  'approver_refs',
  'secret',
  'output',
  'reason',
  'requested_at',
  'expires_at',
  'ended_at',
].map(column => `gates.${column}`);

/** What all gates have. */
export function toGate(row: GateRow): Gate {
  return {
    ...toSource(row),
    id: row.id,
    state: row.state,
    ...(row.is_open !== null && { isOpen: row.is_open }),
    ...(row.output !== null && { output: row.output }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

/** A wait, of a row whose kind it is. */
export function toWait(row: GateRow): StoredWait {
  return {
    ...toGate(row),
    wait: row.request as StoredWait['wait'],
    ...(row.secret !== null && { secret: row.secret }),
  };
}

/** An approval, of a row whose kind it is, with its decisions in their order. */
export function toApproval(
  row: GateRow,
  decisions: DecisionRow[],
): StoredApproval {
  const { request, files, file_texts: texts } = row;
  return {
    ...(request as Pick<
      StoredApproval,
      | 'approvers'
      | 'onExpiry'
      | 'parameters'
      | 'required'
      | 'selfApproval'
      | 'title'
    >),
    ...toSource(row),
    id: row.id,
    state: row.state as ApprovalState,
    files: (files ?? []).map(file => ({
      ...file,
      ...(texts?.[file.path] !== undefined && { text: texts[file.path] }),
    })),
    approverRefs: row.approver_refs ?? [],
    requestedAt: row.requested_at.toISOString(),
    decisions: decisions.map(toDecision),
    ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
  };
}

/** What somebody said. */
export function toDecision(row: DecisionRow): ApprovalDecision {
  return {
    by: row.by,
    decision: row.decision,
    ...(row.comment !== null && { comment: row.comment }),
    at: row.at.toISOString(),
  };
}

function toSource(row: GateRow) {
  return {
    taskId: row.task_id,
    stepId: row.step_id,
    round: row.round,
    ...(row.template_ref !== null && { templateRef: row.template_ref }),
    ...(row.template_title !== null && { templateTitle: row.template_title }),
    ...(row.requested_by !== null && { requestedBy: row.requested_by }),
  };
}
