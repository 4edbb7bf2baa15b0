import type { AuditorService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { audited, nameOf } from '@callboard/backend-kit';
import type {
  Check,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionState,
} from '@callboard/plugin-scorecards-common';
import type { CardReader } from '../evaluation/CardReader';
import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { endOf } from './endOf';
import type { ExemptionNotices } from './ExemptionNotices';
import type { ExemptionsCall } from './ExemptionsService';
import type { ExemptionsStore, StoredExemption } from './ExemptionsStore';
import type { ExemptionsConfig } from './readExemptionsConfig';

const STEPS: Record<
  ExemptionDecision['decision'],
  { from: ExemptionState; to: ExemptionState }
> = {
  approve: { from: 'requested', to: 'approved' },
  refuse: { from: 'requested', to: 'refused' },
  revoke: { from: 'approved', to: 'revoked' },
};

/** What {@link DefaultExemptionsService} needs. */
export interface DefaultExemptionsOptions {
  auditor: AuditorService;
  cards: Pick<CardReader, 'readCard'>;
  notices: ExemptionNotices;
  queue: Pick<EvaluationQueue, 'enqueue'>;
  settings: ExemptionsConfig;
  standards: Pick<StandardsInForce, 'current'>;
  store: ExemptionsStore;
  now?: () => Date;
}

/** The rules of exemptions; permissions were looked at before. */
export class DefaultExemptionsService {
  readonly #options: DefaultExemptionsOptions;

  static create(options: DefaultExemptionsOptions) {
    return new DefaultExemptionsService(options);
  }

  private constructor(options: DefaultExemptionsOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<StoredExemption> {
    const found = await this.#options.store.find(id);
    if (!found) {
      throw new NotFoundError(`There is no exemption ${id}`);
    }
    return found;
  }

  /** @throws as `ExemptionsService` */
  async request(
    request: ExemptionRequest,
    { credentials }: ExemptionsCall,
  ): Promise<StoredExemption> {
    const { auditor, notices, settings, store } = this.#options;
    const entityRef = stringifyEntityRef(parseEntityRef(request.entityRef));
    const { checkId, reason, until } = request;
    const check = this.#check(checkId);
    const now = this.#options.now?.() ?? new Date();
    const endsAt = endOf(until, { now, maxMs: settings.maxMs });
    await this.#needFailing(entityRef, check);
    const exemption = await audited(
      auditor,
      {
        eventId: 'exemption-request',
        severityLevel: 'medium',
        credentials,
        meta: { entityRef, check: checkId, reason, until },
        describe: ({ id }) => ({ exemption: id }),
      },
      async () => {
        const added = await store.add({
          ...{ entityRef, checkId, reason, until, endsAt },
          requestedBy: nameOf(credentials),
        });
        return added ?? this.#refuseSecond(entityRef, checkId);
      },
    );
    await notices.requested(exemption, check);
    return exemption;
  }

  /** @throws as `ExemptionsService` */
  async decide(
    id: string,
    { decision, comment }: ExemptionDecision,
    { credentials }: ExemptionsCall,
  ): Promise<StoredExemption> {
    const { auditor, notices, queue, settings, store } = this.#options;
    const { entityRef, checkId, requestedBy } = await this.get(id);
    const by = nameOf(credentials);
    const { from, to } = STEPS[decision];
    if (
      decision === 'approve' &&
      by === requestedBy &&
      !settings.isSelfApprovalAllowed
    ) {
      throw new InputError(
        'Somebody else has to approve what you asked for (scorecards.exemptions.selfApproval)',
      );
    }
    const decided = await audited(
      auditor,
      {
        eventId: `exemption-${decision}`,
        severityLevel: 'medium',
        credentials,
        meta: {
          ...{ exemption: id, entityRef, check: checkId },
          ...(comment && { comment }),
        },
      },
      async () =>
        (await store.step({ id, from, to, by, comment })) ??
        this.#refuseStep(id, decision),
    );
    if (decision !== 'refuse') {
      await queue.enqueue({ entityRefs: [entityRef], checks: [checkId] });
    }
    await notices.decided(decided, this.#title(checkId));
    return decided;
  }

  #check(id: string): Check {
    const found = this.#options.standards.current().checks.get(id);
    if (!found) {
      throw new NotFoundError(`There is no check ${id}`);
    }
    return found.check;
  }

  #title(checkId: string): string {
    const { checks } = this.#options.standards.current();
    return checks.get(checkId)?.check.title ?? checkId;
  }

  async #needFailing(entityRef: string, { id, title }: Check) {
    const { checks } = await this.#options.cards.readCard(entityRef);
    const result = checks.find(({ checkId }) => checkId === id);
    if (result?.outcome !== 'fail' && result?.outcome !== 'unknown') {
      throw new InputError(
        `${entityRef} needs no exemption from "${title}": the result is ${result?.outcome ?? 'not there'}`,
      );
    }
  }

  async #refuseSecond(entityRef: string, checkId: string): Promise<never> {
    const active = await this.#options.store.findActive(entityRef, checkId);
    throw new ConflictError(
      `An exemption of ${entityRef} from ${checkId} is ${active?.state ?? 'requested'} already, until ${active?.until}`,
    );
  }

  async #refuseStep(id: string, decision: string): Promise<never> {
    const { state, decidedBy } = await this.get(id);
    throw new ConflictError(
      `This exemption is ${state}${decidedBy ? ` (${decidedBy})` : ''}; to ${decision} it is not possible any more`,
    );
  }
}
