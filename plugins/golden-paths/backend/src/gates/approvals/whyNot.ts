import type { Approvers } from '@callboard/plugin-golden-paths-common';
import type { StoredApproval } from '../Gate';
import type { ApprovalCaller } from './ApprovalCallers';
import type { Concerned } from './ApprovalsReadModel';

/** Whether an approval is asked of somebody, as they are now. */
export function isAsked(
  { approverRefs, approvers }: StoredApproval,
  { refs, permissions }: Pick<Concerned, 'refs' | 'permissions'>,
): boolean {
  const { permission } = approvers;
  return (
    approverRefs.some(ref => refs.includes(ref)) ||
    (permission !== undefined && permissions.includes(permission))
  );
}

/** Whether an approval concerns somebody: they asked, are asked, or decided. */
export function concerns(approval: StoredApproval, caller: Concerned): boolean {
  return (
    approval.requestedBy === caller.name ||
    approval.decisions.some(({ by }) => by === caller.name) ||
    isAsked(approval, caller)
  );
}

/**
 * Why somebody may not decide on an approval.
 *
 * @returns a sentence; undefined when they may
 */
export function whyNot(
  approval: StoredApproval,
  caller: ApprovalCaller,
): string | undefined {
  if (approval.state !== 'waiting') {
    return hasEnded(approval);
  }
  if (!caller.isUser) {
    return 'People decide on this, not services';
  }
  const prior = approval.decisions.find(({ by }) => by === caller.name);
  if (prior) {
    const more = approval.required - approval.decisions.length;
    return `You approved this; it needs ${more} more`;
  }
  if (!isAsked(approval, caller)) {
    return `This is asked of ${nameApprovers(approval.approvers)}`;
  }
  if (approval.requestedBy === caller.name && !approval.selfApproval) {
    return 'Somebody else has to decide on what you asked for';
  }
  return caller.mayAnswer(approval)
    ? undefined
    : 'This needs the permission golden-paths.approval.decide';
}

/** That an approval ended, as a sentence. */
export function hasEnded({ state, endedAt, decisions }: StoredApproval) {
  const at = endedAt ? ` at ${endedAt}` : '';
  const people = decisions.map(({ by }) => by).join(', ');
  switch (state) {
    case 'approved':
      return `This was approved${at} by ${people}`;
    case 'refused':
      return `This was refused${at} by ${decisions.at(-1)?.by}`;
    case 'expired':
      return `This expired${at}`;
    default:
      return `The task that asked for this ended${at}`;
  }
}

/** Who may decide, as it ends a sentence. */
export function nameApprovers(approvers: Approvers): string {
  const { users = [], groups = [], ownersOf = [], permission } = approvers;
  const parts = [
    ...users,
    ...groups,
    ...ownersOf.map(ref => `the owner of ${ref}`),
    ...(permission ? [`whoever has ${permission}`] : []),
  ];
  const last = parts.pop() ?? 'nobody';
  return parts.length > 0 ? `${parts.join(', ')} or ${last}` : last;
}
