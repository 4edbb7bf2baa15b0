import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  APPROVALS_CHANNEL,
  type ApprovalsChangedSignal,
} from '@callboard/plugin-golden-paths-common';
import type { StoredApproval } from '../Gate';
import { hasEnded } from './whyNot';

/** What {@link ApprovalNews} needs. */
export interface ApprovalNewsOptions {
  logger: LoggerService;
  notifications: NotificationService;
  signals: SignalsService;
}

/** Tells people and pages of approvals. That it cannot stops nothing. */
export class ApprovalNews {
  readonly #options: ApprovalNewsOptions;

  constructor(options: ApprovalNewsOptions) {
    this.#options = options;
  }

  /**
   * Asks the approvers. Those who have a permission are not told: it is not
   * known who they are.
   */
  async asked(approval: StoredApproval) {
    const who = approval.requestedBy
      ? ` by ${nameIn(approval.requestedBy)}`
      : '';
    const of = approval.templateTitle ? ` "${approval.templateTitle}"` : '';
    await this.changed(approval);
    await this.#send(approval, {
      to: approval.approverRefs,
      title: `Your approval is asked for: ${approval.title}`,
      description: `The template${of}, run${who}, waits for a decision.${until(approval)}`,
    });
  }

  /** Tells approvers that time runs out. */
  async endsSoon(approval: StoredApproval) {
    await this.#send(approval, {
      to: approval.approverRefs.filter(
        ref => !approval.decisions.some(({ by }) => by === ref),
      ),
      title: `Your approval is still asked for: ${approval.title}`,
      description: `It still waits for a decision.${until(approval)}`,
    });
  }

  /** Tells who started the task what was decided. */
  async ended(approval: StoredApproval) {
    const { decisions, requestedBy, state, title } = approval;
    const comments = decisions.flatMap(({ by, comment }) =>
      comment ? [`${nameIn(by)}: ${comment}`] : [],
    );
    await this.changed(approval);
    await this.#send(approval, {
      to: requestedBy ? [requestedBy] : [],
      title: `${title}: ${state}`,
      description: [`${hasEnded(approval)}.`, ...comments].join(' '),
      isForRequester: true,
    });
  }

  /** Lets pages look again. */
  async changed({ id }: Pick<StoredApproval, 'id'>) {
    const { logger, signals } = this.#options;
    const message: ApprovalsChangedSignal = { ids: [id] };
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel: APPROVALS_CHANNEL,
        message: { ...message },
      });
    } catch (error) {
      logger.warn(`Pages were not told of approval ${id}`, toError(error));
    }
  }

  async #send(
    { id, requestedBy, selfApproval, state }: StoredApproval,
    notice: {
      to: string[];
      title: string;
      description: string;
      isForRequester?: boolean;
    },
  ) {
    const { logger, notifications } = this.#options;
    const { to, title, description, isForRequester } = notice;
    const exclude =
      !isForRequester && !selfApproval && requestedBy ? requestedBy : undefined;
    if (to.length === 0) {
      return;
    }
    try {
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef: to,
          ...(exclude && { excludeEntityRef: exclude }),
        },
        payload: {
          title,
          description,
          link: `/golden-paths/approvals/${id}`,
          topic: 'golden-paths',
          scope: `golden-paths:approval:${id}:${state}`,
        },
      });
    } catch (error) {
      logger.warn(
        `${to.join(', ')} cannot be told of approval ${id}`,
        toError(error),
      );
    }
  }
}

function until({ expiresAt, onExpiry }: StoredApproval): string {
  const outcome = onExpiry === 'approve' ? 'approved' : 'refused';
  return expiresAt
    ? ` It counts as ${outcome} unless somebody decides by ${expiresAt}.`
    : '';
}

function nameIn(ref: string): string {
  return ref.split('/').at(-1) ?? ref;
}
