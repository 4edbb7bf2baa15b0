import { InputError } from '@backstage/errors';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import type {
  ApprovalRequest,
  GateAnswer,
  GateRequest,
  GateSource,
  WaitRequest,
} from '@callboard/plugin-golden-paths-common';
import type { ApprovalNews } from './approvals/ApprovalNews';
import type { ApproverRefs } from './approvals/ApproverRefs';
import type { Gate } from './Gate';
import type { GatesStore } from './GatesStore';
import { openedAt } from './waits/openedAt';
import type { WaitConditions } from './waits/WaitConditions';

/** What {@link DefaultGatesService} needs. */
export interface DefaultGatesOptions {
  approverRefs: Pick<ApproverRefs, 'resolve'>;
  conditions: Pick<WaitConditions, 'findMet'>;
  news: Pick<ApprovalNews, 'asked'>;
  /** Encrypts the secret of a webhook, for a task. */
  seal: (taskId: string, secret: string) => string;
  store: GatesStore;
  now?: () => Date;
}

/** The rules of gates, as steps of templates ask for them. */
export class DefaultGatesService {
  readonly #options: DefaultGatesOptions;

  static create(options: DefaultGatesOptions) {
    return new DefaultGatesService(options);
  }

  private constructor(options: DefaultGatesOptions) {
    this.#options = options;
  }

  /** @throws as `GatesService` */
  async ask(request: GateRequest): Promise<GateAnswer> {
    const { store } = this.#options;
    const known = await store.findByStep(request);
    if (known) {
      return this.#answer(known);
    }
    if ('approval' in request) {
      const { approval, ...source } = request;
      return this.#askApproval(source, approval);
    }
    const { wait, ...source } = request;
    return this.#askWait(source, wait);
  }

  async #askApproval(source: GateSource, approval: ApprovalRequest) {
    const { approverRefs, news, store } = this.#options;
    const refs = await approverRefs.resolve(approval.approvers);
    refuseImpossible(source, approval);
    const { gate, isNew } = await store.addApproval({
      source,
      approval,
      approverRefs: refs,
      isPolled: approval.approvers.ownersOf !== undefined,
    });
    const added = isNew ? await store.findApproval(gate.id) : undefined;
    if (added) {
      await news.asked(added);
    }
    return this.#answer(gate);
  }

  async #askWait(source: GateSource, { webhook, ...wait }: WaitRequest) {
    const { conditions, seal, store } = this.#options;
    checkPredicate(wait);
    const { gate, isNew } = await store.addWait({
      source,
      wait,
      isPolled: wait.entity !== undefined || wait.gate !== undefined,
      ...(webhook && { secret: seal(source.taskId, webhook.secret) }),
    });
    const met = isNew
      ? await conditions.findMet([{ ...gate, wait }])
      : new Set();
    const now = this.#options.now?.() ?? new Date();
    const ended = met.has(gate.id)
      ? await store.end(gate.id, openedAt(now))
      : undefined;
    return this.#answer(ended ?? gate);
  }

  async #answer(gate: Gate): Promise<GateAnswer> {
    const { id: gateId, isOpen, output = {}, reason = 'It ended' } = gate;
    if (isOpen === undefined) {
      return { state: 'waiting', gateId };
    }
    // The step that asks is running, so there is nobody to tell.
    await this.#options.store.resumed(gateId);
    return isOpen
      ? { state: 'open', gateId, output }
      : { state: 'closed', gateId, reason };
  }
}

function refuseImpossible(
  { requestedBy }: GateSource,
  { approvers, required, selfApproval }: ApprovalRequest,
) {
  const { users = [], ...others } = approvers;
  const isOpenEnded = Object.values(others).some(one => one !== undefined);
  const able = users.filter(ref => selfApproval || ref !== requestedBy);
  if (!isOpenEnded && new Set(able).size < required) {
    throw new InputError(
      `approvers: ${required} have to approve, and only ${able.length} of those who are named can${selfApproval ? '' : '; who started the task cannot (selfApproval)'}`,
    );
  }
}

function checkPredicate({ entity }: Pick<WaitRequest, 'entity'>) {
  try {
    if (entity?.matches !== undefined) {
      parseFilterPredicate(entity.matches);
    }
  } catch (error) {
    throw new InputError(`entity.matches: is no filter predicate: ${error}`);
  }
}
