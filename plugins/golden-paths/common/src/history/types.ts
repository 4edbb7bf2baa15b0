import type { ApprovalDecision } from '../approvals/types';

/** What was done to an entity: a template ran, or an update was opened or ended. */
export interface HistoryItem {
  id: string;
  entityRef: string;
  at: string;
  kind: 'created' | 'action' | 'update' | 'adopted';
  title: string;
  templateRef?: string;
  taskId?: string;
  /** Entity ref. */
  by?: string;
  /** Of the task, or of the update. */
  state:
    | 'open'
    | 'processing'
    | 'waiting'
    | 'completed'
    | 'failed'
    | 'cancelled'
    | 'merged'
    | 'refused';
  /** Who approved or refused it. */
  decisions: ApprovalDecision[];
  /** A pull request. */
  url?: string;
}
