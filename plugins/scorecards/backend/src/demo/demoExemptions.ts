import type { ExemptionState } from '@callboard/plugin-scorecards-common';

/** What somebody of the demo company asked for. */
export interface DemoExemption {
  entityRef: string;
  checkId: string;
  reason: string;
  requestedBy: string;
  /** Days before today. */
  requestedBefore: number;
  /** Days from today on; below 0 it is over. */
  endsIn: number;
  /** How it ends up. */
  state: ExemptionState;
  /** Who decided, unless nobody did yet. */
  decidedBy?: string;
  comment?: string;
}

/** One for each state, on checks that examples/scorecards.yaml has. */
export const demoExemptions: readonly DemoExemption[] = [
  {
    entityRef: 'component:default/slot-service',
    checkId: 'has-runbook',
    reason:
      'The runbook of the route optimiser covers both until slots move to a cluster of their own in spring.',
    requestedBy: 'user:default/noor.siddiqui',
    requestedBefore: 19,
    endsIn: 75,
    state: 'approved',
    decidedBy: 'user:default/anders.holm',
    comment:
      'Fine until the move. Please link it from the component meanwhile.',
  },
  {
    entityRef: 'component:default/product-catalogue',
    checkId: 'has-runbook',
    reason:
      'We write it with the on-call people of Checkout, who are back in three weeks.',
    requestedBy: 'user:default/karolina.nowak',
    requestedBefore: 2,
    endsIn: 40,
    state: 'requested',
  },
  {
    entityRef: 'component:default/storefront-web',
    checkId: 'does-not-run-as-root',
    reason: 'nginx has to listen on port 80.',
    requestedBy: 'user:default/mateo.ferreira',
    requestedBefore: 9,
    endsIn: 60,
    state: 'refused',
    decidedBy: 'user:default/anders.holm',
    comment:
      'The unprivileged image listens on 8080 and is one line to change.',
  },
  {
    entityRef: 'component:default/pricing-engine',
    checkId: 'tests-run-on-every-push',
    reason: 'The runners had no Go yet.',
    requestedBy: 'user:default/deepak.iyer',
    requestedBefore: 64,
    endsIn: -4,
    state: 'expired',
    decidedBy: 'user:default/grace.mwangi',
    comment: 'Two months, then we have runners with Go.',
  },
  {
    entityRef: 'component:default/larkctl',
    checkId: 'has-codeowners',
    reason: 'One person works on it; she would review herself.',
    requestedBy: 'user:default/rosa.delgado',
    requestedBefore: 80,
    endsIn: 30,
    state: 'revoked',
    decidedBy: 'user:default/grace.mwangi',
    comment: 'There are three of you now.',
  },
];
