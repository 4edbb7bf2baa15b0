import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { audited, nameOf } from '@callboard/backend-kit';
import type { ApprovalAnswer } from '@callboard/plugin-golden-paths-common';
import type { StoredApproval } from '../Gate';
import type { DecisionResult, GatesStore } from '../GatesStore';
import type { Resumer } from '../Resumer';
import type { ApprovalNews } from './ApprovalNews';
import type { ApproverRefs } from './ApproverRefs';
import { hasEnded } from './whyNot';

/** What {@link DefaultApprovalsService} needs. */
export interface DefaultApprovalsOptions {
  approverRefs: Pick<ApproverRefs, 'resolveAll'>;
  auditor: AuditorService;
  news: Pick<ApprovalNews, 'changed' | 'ended'>;
  resumer: Pick<Resumer, 'resumeSoon'>;
  store: Pick<GatesStore, 'decide' | 'findApproval' | 'setApprovers'>;
}

/** The rules of approvals; who may what was looked at before. */
export class DefaultApprovalsService {
  readonly #options: DefaultApprovalsOptions;

  static create(options: DefaultApprovalsOptions) {
    return new DefaultApprovalsService(options);
  }

  private constructor(options: DefaultApprovalsOptions) {
    this.#options = options;
  }

  /** With the text of its files. */
  async find(id: string): Promise<StoredApproval | undefined> {
    return this.#options.store.findApproval(id);
  }

  /** The same approval with the owners that its entities have now. */
  async withApprovers(approval: StoredApproval): Promise<StoredApproval> {
    const { approverRefs, store } = this.#options;
    if (approval.state !== 'waiting' || !approval.approvers.ownersOf) {
      return approval;
    }
    const [refs] = await approverRefs.resolveAll([approval.approvers]);
    if (!isSame(refs, approval.approverRefs)) {
      await store.setApprovers(approval.id, refs);
    }
    return { ...approval, approverRefs: refs };
  }

  /** @throws as `ApprovalsService` */
  async decide(
    id: string,
    answer: ApprovalAnswer,
    credentials: BackstageCredentials,
  ): Promise<StoredApproval> {
    const { auditor, news, resumer, store } = this.#options;
    const { decision, comment } = answer;
    const before = await this.find(id);
    if (!before) {
      throw new NotFoundError(`There is no approval ${id}`);
    }
    const by = nameOf(credentials);
    if (before.decisions.some(one => one.by === by && isAgain(one, answer))) {
      return before;
    }
    const result = await audited(
      auditor,
      {
        eventId: 'approval-decision',
        severityLevel: 'medium',
        credentials,
        meta: {
          ...{ approval: id, decision, task: before.taskId },
          ...{ step: before.stepId, title: before.title },
          ...(before.templateRef && { template: before.templateRef }),
          ...(before.requestedBy && { requestedBy: before.requestedBy }),
          ...(comment && { comment }),
        },
        describe: ({ approval }) => ({ state: approval.state }),
      },
      async () =>
        accepted(await store.decide({ id, by, decision, comment }), answer),
    );
    const { approval } = result;
    if (result.outcome === 'recorded') {
      await news.changed(approval);
      if (approval.state !== 'waiting') {
        resumer.resumeSoon();
        await news.ended(approval);
      }
    }
    return { ...approval, files: before.files };
  }
}

function isAgain(
  prior: StoredApproval['decisions'][number],
  { decision }: ApprovalAnswer,
) {
  return prior.decision === decision;
}

function accepted(
  result: DecisionResult | undefined,
  { decision }: ApprovalAnswer,
): DecisionResult {
  if (result?.outcome === 'recorded' || result?.outcome === 'repeated') {
    return result;
  }
  if (result?.outcome === 'contradicted') {
    const said = decision === 'approve' ? 'refused' : 'approved';
    throw new ConflictError(`You ${said} this before, and that stands`);
  }
  throw new ConflictError(
    result ? `${hasEnded(result.approval)}` : 'This approval is gone',
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
