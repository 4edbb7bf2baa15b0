import type {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionsApi,
  ExemptionsQuery,
} from '@callboard/plugin-scorecards-common';
import { pageOf } from './pageOf';

/** An exemption that waits for a decision, for tests. */
export function anExemption(fields: Partial<Exemption> = {}): Exemption {
  return {
    id: 'e1',
    entityRef: 'component:default/checkout',
    checkId: 'has-owner',
    reason: 'The team is being formed.',
    until: '2026-06-30',
    state: 'requested',
    requestedBy: 'user:default/grace',
    requestedAt: '2026-01-10T12:00:00.000Z',
    mayDecide: true,
    ...fields,
  };
}

const next = {
  approve: 'approved',
  refuse: 'refused',
  revoke: 'revoked',
} as const;

/** Exemptions in memory. */
export class FakeExemptions implements ExemptionsApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  readonly queries: ExemptionsQuery[] = [];
  readonly requests: ExemptionRequest[] = [];
  readonly decisions: (ExemptionDecision & { id: string })[] = [];

  constructor(readonly exemptions: Exemption[] = []) {}

  async listExemptions(query: ExemptionsQuery = {}) {
    this.#check();
    this.queries.push(query);
    const { state, checkId, entityRef, mine } = query;
    return pageOf(
      this.exemptions.filter(
        exemption =>
          (!state || exemption.state === state) &&
          (!checkId || exemption.checkId === checkId) &&
          (!entityRef || exemption.entityRef === entityRef) &&
          (!mine || exemption.mayDecide),
      ),
      query,
    );
  }

  async requestExemption(request: ExemptionRequest) {
    this.#check();
    this.requests.push(request);
    const exemption = anExemption({ ...request, id: 'new', mayDecide: false });
    this.exemptions.push(exemption);
    return exemption;
  }

  async decideExemption(id: string, decision: ExemptionDecision) {
    this.#check();
    this.decisions.push({ id, ...decision });
    const index = this.exemptions.findIndex(exemption => exemption.id === id);
    this.exemptions[index] = {
      ...this.exemptions[index],
      state: next[decision.decision],
      decidedBy: 'user:default/ada',
      decidedAt: '2026-01-11T12:00:00.000Z',
      comment: decision.comment,
    };
    return this.exemptions[index];
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }
}
