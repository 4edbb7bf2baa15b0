import type { ExemptionState } from '@callboard/plugin-scorecards-common';

/** An exemption as evaluation and cards need it. */
export interface ExemptionOnCheck {
  id: string;
  entityRef: string;
  checkId: string;
  state: ExemptionState;
  /** ISO 8601. */
  until: string;
}

/** The exemptions that are requested or approved and not over. */
export interface ActiveExemptions {
  /** Of many entities, one query. Only `approved` ones exempt. */
  readActive(entityRefs: readonly string[]): Promise<ExemptionOnCheck[]>;
}
