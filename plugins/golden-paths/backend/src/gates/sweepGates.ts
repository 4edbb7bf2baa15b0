import type { AuditorService } from '@backstage/backend-plugin-api';
import { audited } from '@callboard/backend-kit';
import type { ApprovalNews } from './approvals/ApprovalNews';
import type { ApproverRefs } from './approvals/ApproverRefs';
import { endOfApprovalTime, endOfWaitTime } from './endOf';
import type { StoredApproval, StoredWait } from './Gate';
import type { DueGate, GatesStore } from './GatesStore';
import type { Resumer } from './Resumer';
import { openedAt } from './waits/openedAt';
import type { WaitConditions } from './waits/WaitConditions';

const BATCH = 200;

/** What {@link sweepGates} needs. */
export interface SweepOptions {
  approverRefs: Pick<ApproverRefs, 'resolveAll'>;
  auditor: AuditorService;
  conditions: Pick<WaitConditions, 'findMet'>;
  news: Pick<ApprovalNews, 'asked' | 'ended' | 'endsSoon'>;
  resumer: Pick<Resumer, 'run'>;
  store: Pick<GatesStore, 'end' | 'findApproval' | 'setApprovers' | 'takeDue'>;
  now?: () => Date;
}

/**
 * Looks at the gates whose time has come, and tells the scaffolder of those
 * that ended. It costs one query as long as nothing is due, however many wait.
 *
 * @param signal - ends it between two batches
 */
export async function sweepGates(
  options: SweepOptions,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const due = await options.store.takeDue(BATCH);
    await sweep(due, options);
    if (due.length < BATCH || signal?.aborted) {
      break;
    }
  }
  await options.resumer.run();
}

async function sweep(due: DueGate[], options: SweepOptions) {
  const now = options.now?.() ?? new Date();
  const approvals = due.flatMap(one =>
    one.kind === 'approval' && !isOver(one.approval, now) ? [one] : [],
  );
  const waits = due.flatMap(one => (one.kind === 'wait' ? [one.wait] : []));
  await endExpired(due, now, options);
  await openMet(
    waits.filter(({ wait }) => !isOver(wait, now)),
    now,
    options,
  );
  await renewApprovers(
    approvals.map(({ approval }) => approval),
    options,
  );
  for (const { approval, isReminder } of approvals) {
    if (isReminder) {
      await options.news.endsSoon(approval);
    }
  }
}

async function endExpired(due: DueGate[], now: Date, options: SweepOptions) {
  const { auditor, news, store } = options;
  for (const one of due) {
    if (one.kind === 'wait' && isOver(one.wait.wait, now)) {
      await store.end(one.wait.id, endOfWaitTime(one.wait.wait, now));
    } else if (one.kind === 'approval' && isOver(one.approval, now)) {
      const { id, decisions, onExpiry, stepId, taskId, title } = one.approval;
      const ended = await store.end(
        id,
        endOfApprovalTime(one.approval, decisions),
      );
      if (ended) {
        const meta = { approval: id, decision: onExpiry, title };
        await audited(
          auditor,
          {
            eventId: 'approval-expiry',
            severityLevel: 'medium',
            meta: { ...meta, task: taskId, step: stepId },
          },
          async () => {},
        );
        await news.ended((await store.findApproval(id)) ?? one.approval);
      }
    }
  }
}

async function openMet(waits: StoredWait[], now: Date, options: SweepOptions) {
  const { conditions, store } = options;
  const met = waits.length > 0 ? await conditions.findMet(waits) : [];
  for (const id of met) {
    await store.end(id, openedAt(now));
  }
}

/** Owners can change while an approval waits: the new ones are told. */
async function renewApprovers(
  approvals: StoredApproval[],
  { approverRefs, news, store }: SweepOptions,
) {
  const owned = approvals.filter(({ approvers }) => approvers.ownersOf);
  const all =
    owned.length > 0
      ? await approverRefs.resolveAll(owned.map(one => one.approvers))
      : [];
  for (const [index, refs] of all.entries()) {
    const approval = owned[index];
    const added = refs.filter(ref => !approval.approverRefs.includes(ref));
    if (added.length > 0 || refs.length < approval.approverRefs.length) {
      await store.setApprovers(approval.id, refs);
    }
    if (added.length > 0) {
      await news.asked({ ...approval, approverRefs: added });
    }
  }
}

function isOver({ expiresAt }: { expiresAt?: string }, now: Date): boolean {
  return expiresAt !== undefined && new Date(expiresAt) <= now;
}
