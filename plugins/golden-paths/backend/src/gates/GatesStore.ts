import type {
  ApprovalDecision,
  ApprovalRequest,
  GateSource,
  WaitRequest,
} from '@callboard/plugin-golden-paths-common';
import type { Gate, GateEnd, StoredApproval, StoredWait } from './Gate';

/** An approval to be kept. */
export interface NewApproval {
  source: GateSource;
  approval: ApprovalRequest;
  approverRefs: string[];
  /** Whether the approvers have to be looked up again, as owners can change. */
  isPolled: boolean;
}

/** Something to wait for. */
export interface NewWait {
  source: GateSource;
  wait: Omit<WaitRequest, 'webhook'>;
  /** Encrypted; of a webhook. */
  secret?: string;
  /** Whether it has to be looked at again and again. */
  isPolled: boolean;
}

/** What somebody says to an approval. */
export interface NewDecision extends Pick<
  ApprovalDecision,
  'by' | 'comment' | 'decision'
> {
  id: string;
}

/** What became of a decision. */
export interface DecisionResult {
  /**
   * `repeated`: the same person said the same before; `contradicted`: they said
   * the other; `late`: the approval ended before.
   */
  outcome: 'recorded' | 'repeated' | 'contradicted' | 'late';
  approval: StoredApproval;
}

/** A gate that has to be looked at now. */
export type DueGate =
  | { kind: 'approval'; approval: StoredApproval; isReminder: boolean }
  | { kind: 'wait'; wait: StoredWait };

/** An end that the scaffolder has to be told of. */
export interface Resume {
  id: string;
  taskId: string;
}

/**
 * Keeps gates. All steps of a gate's life are atomic: of two callers at the
 * same moment, in any replica, one takes it.
 */
export interface GatesStore {
  /** The gate of a step, if it asked before. */
  findByStep(
    source: Pick<GateSource, 'taskId' | 'stepId' | 'round'>,
  ): Promise<Gate | undefined>;
  /** @returns the gate of the step, and whether it is new */
  addApproval(gate: NewApproval): Promise<{ gate: Gate; isNew: boolean }>;
  /** @returns the gate of the step, and whether it is new */
  addWait(gate: NewWait): Promise<{ gate: Gate; isNew: boolean }>;
  /** With the text of its files. */
  findApproval(id: string): Promise<StoredApproval | undefined>;
  /** Without the text of their files; those that are gone are left out. */
  findApprovals(ids: readonly string[]): Promise<StoredApproval[]>;
  /** The last one of a step that has a webhook, if its secret is still known. */
  findWebhook(taskId: string, stepId: string): Promise<StoredWait | undefined>;
  /** Notes what somebody says, and ends the approval when that is enough. */
  decide(decision: NewDecision): Promise<DecisionResult | undefined>;
  /** @returns undefined when it does not wait any more */
  end(id: string, end: GateEnd): Promise<Gate | undefined>;
  /** Ends what waits for tasks that are over, and forgets its secrets. */
  endTasks(taskIds: readonly string[]): Promise<Pick<Gate, 'id' | 'state'>[]>;
  /** Replaces who may decide, as after an entity got another owner. */
  setApprovers(id: string, approverRefs: string[]): Promise<void>;
  /**
   * Takes gates that are due. Until they end they are due again: after a pause
   * that grows with each look, and when they expire.
   */
  takeDue(limit: number): Promise<DueGate[]>;
  /** Takes ends to tell of, which are due again until {@link resumed}. */
  takeResumes(limit: number): Promise<Resume[]>;
  /** The scaffolder knows. */
  resumed(id: string): Promise<void>;
  /** Reads, or makes, the key that is kept where the configuration has none. */
  fallbackKey(): Promise<string>;
}
