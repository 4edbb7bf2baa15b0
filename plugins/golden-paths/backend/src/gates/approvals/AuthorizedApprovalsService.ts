import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { authorize, readPage, type Page } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  type Approval,
  type ApprovalAnswer,
} from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import type { StoredApproval } from '../Gate';
import type { ApprovalCaller, ApprovalCallers } from './ApprovalCallers';
import type { ApprovalsReadModel } from './ApprovalsReadModel';
import type {
  ApprovalsCall,
  ApprovalsPageQuery,
  ApprovalsService,
} from './ApprovalsService';
import type { DefaultApprovalsService } from './DefaultApprovalsService';
import { concerns, whyNot } from './whyNot';

const positionSchema = z.object({ requestedAt: z.string(), id: z.string() });

/** What {@link AuthorizedApprovalsService} needs. */
export interface AuthorizedApprovalsOptions {
  callers: Pick<ApprovalCallers, 'identify'>;
  inner: Pick<DefaultApprovalsService, 'decide' | 'find' | 'withApprovers'>;
  permissions: PermissionsService;
  readModel: Pick<ApprovalsReadModel, 'list'>;
}

/**
 * Lets people see approvals that concern them, or that a policy shows them, and
 * those decide who are asked.
 */
export class AuthorizedApprovalsService implements ApprovalsService {
  readonly #options: AuthorizedApprovalsOptions;

  static create(options: AuthorizedApprovalsOptions) {
    return new AuthorizedApprovalsService(options);
  }

  private constructor(options: AuthorizedApprovalsOptions) {
    this.#options = options;
  }

  async list(
    query: ApprovalsPageQuery,
    { credentials }: ApprovalsCall,
  ): Promise<Page<Approval>> {
    const { readModel } = this.#options;
    const caller = await this.#identify(credentials);
    const { view, taskId, cursor, limit } = query;
    if (view === 'mine' && !caller.isUser) {
      return { items: [] };
    }
    const page = await readPage({
      query: { cursor, limit },
      position: positionSchema,
      read: (after, count) =>
        readModel.list(
          {
            ...(taskId !== undefined && { taskId }),
            ...(view !== undefined && { isWaiting: view !== 'past' }),
            ...(view === 'mine' && { askedOf: caller }),
            ...(caller.seen && { visibleTo: { caller, ...caller.seen } }),
          },
          { after, limit: count },
        ),
      positionOf: ({ requestedAt, id }) => ({ requestedAt, id }),
    });
    return { ...page, items: page.items.map(one => forCaller(one, caller)) };
  }

  async get(id: string, { credentials }: ApprovalsCall) {
    const caller = await this.#identify(credentials);
    return forCaller(await this.#find(id, caller), caller);
  }

  async decide(
    id: string,
    answer: ApprovalAnswer,
    { credentials }: ApprovalsCall,
  ) {
    const { inner } = this.#options;
    const caller = await this.#identify(credentials);
    const approval = await this.#find(id, caller);
    const isSettled =
      approval.state !== 'waiting' ||
      approval.decisions.some(({ by }) => by === caller.name);
    const problem = isSettled ? undefined : whyNot(approval, caller);
    if (problem || !caller.isUser) {
      throw new NotAllowedError(problem ?? 'People decide, not services');
    }
    return forCaller(await inner.decide(id, answer, credentials), caller);
  }

  async #identify(credentials: BackstageCredentials) {
    const { callers, permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    return callers.identify(credentials);
  }

  async #find(id: string, caller: ApprovalCaller): Promise<StoredApproval> {
    const { inner } = this.#options;
    const found = await inner.find(id);
    const approval = found && (await inner.withApprovers(found));
    if (!approval || !(concerns(approval, caller) || caller.maySee(approval))) {
      throw new NotFoundError(`There is no approval ${id}`);
    }
    return approval;
  }
}

function forCaller(
  { approverRefs, ...approval }: StoredApproval,
  caller: ApprovalCaller,
): Approval {
  const problem = whyNot({ ...approval, approverRefs }, caller);
  return {
    ...approval,
    mayDecide: problem === undefined,
    ...(problem !== undefined && { whyNot: problem }),
  };
}
