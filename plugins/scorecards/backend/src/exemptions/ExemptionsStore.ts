import type {
  Exemption,
  ExemptionState,
} from '@callboard/plugin-scorecards-common';
import type { ActiveExemptions } from './ActiveExemptions';

/** An exemption without what depends on who looks at it. */
export type StoredExemption = Omit<Exemption, 'mayDecide'>;

/** A request to be kept. */
export interface NewExemption {
  entityRef: string;
  checkId: string;
  reason: string;
  until: string;
  endsAt: Date;
  requestedBy: string;
  /** Now, when absent. */
  requestedAt?: Date;
}

/** Which exemptions are read. */
export interface ExemptionsFilter {
  state?: ExemptionState;
  checkId?: string;
  entityRef?: string;
  /** Asked for by somebody, or from one of some checks. */
  concerns?: { requestedBy: string; checkIds: string[] };
}

/** A place in the list, newest first. */
export interface ExemptionPosition {
  requestedAt: string;
  id: string;
}

/** A step of an exemption's life. */
export interface ExemptionStep {
  id: string;
  from: ExemptionState;
  to: ExemptionState;
  by: string;
  comment?: string;
}

/** Keeps exemptions. */
export interface ExemptionsStore extends ActiveExemptions {
  /** @returns undefined when there is an active one for the entity and check */
  add(exemption: NewExemption): Promise<StoredExemption | undefined>;
  find(id: string): Promise<StoredExemption | undefined>;
  /** The active one of an entity and check. */
  findActive(
    entityRef: string,
    checkId: string,
  ): Promise<StoredExemption | undefined>;
  list(
    filter: ExemptionsFilter,
    page: { after?: ExemptionPosition; limit: number },
  ): Promise<StoredExemption[]>;
  /** Those that are requested or approved and not over. */
  readActive(entityRefs: readonly string[]): Promise<StoredExemption[]>;
  /** @returns undefined when it is not in the former state any more */
  step(step: ExemptionStep): Promise<StoredExemption | undefined>;
  /** Ends those that are over, and gives them. */
  expire(): Promise<StoredExemption[]>;
  /** Notes that people are told of those that end before a moment, once each. */
  warn(before: Date): Promise<StoredExemption[]>;
}
