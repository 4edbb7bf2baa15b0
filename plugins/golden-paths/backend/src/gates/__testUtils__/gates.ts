import type {
  ApprovalRequest,
  GateSource,
} from '@callboard/plugin-golden-paths-common';
import type { NewApproval, NewWait } from '../GatesStore';

export const PLATFORM = 'group:default/platform';
export const ADA = 'user:default/ada';
export const BOB = 'user:default/bob';
export const REQUESTER = 'user:default/yusuf';

/** The step of a task, which the requester started. */
export function aSource(more: Partial<GateSource> = {}): GateSource {
  return {
    taskId: 't1',
    stepId: 'ask',
    round: 1,
    templateRef: 'template:default/database',
    templateTitle: 'Production database',
    requestedBy: REQUESTER,
    ...more,
  };
}

/** What is asked of the platform group. */
export function aRequest(more: Partial<ApprovalRequest> = {}): ApprovalRequest {
  return {
    title: 'A production database',
    summary: 'For **orders**',
    parameters: { size: 'small' },
    files: [
      { path: 'logo.png', change: 'added' },
      { path: 'main.tf', change: 'added', text: 'resource {}\n' },
    ],
    approvers: { groups: [PLATFORM] },
    required: 1,
    selfApproval: false,
    onExpiry: 'refuse',
    ...more,
  };
}

/** An approval asked of the platform group. */
export function anApproval(
  more: Partial<ApprovalRequest> = {},
  source: Partial<GateSource> = {},
): NewApproval {
  return {
    source: aSource(source),
    approval: aRequest(more),
    approverRefs: [PLATFORM],
    isPolled: false,
  };
}

/** Something to wait for. */
export function aWait(
  more: Partial<NewWait> & { source?: GateSource } = {},
): NewWait {
  return {
    source: aSource({ stepId: 'wait' }),
    wait: { onExpiry: 'fail' },
    isPolled: false,
    ...more,
  };
}
