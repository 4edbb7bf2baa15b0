import type {
  RuleContext,
  WhatIfChange,
} from '@callboard/plugin-scorecards-common';

/** What is known of an entity that a change is tried on. */
export interface TrialSubject {
  context: RuleContext;
  /** Ids of the checks that it is exempt from. */
  exempt: ReadonlySet<string>;
}

/** Where an entity is before and after a change. */
export type TrialResult = Pick<WhatIfChange, 'from' | 'to' | 'direction'>;

/** What an entity gets that a check or track is not for. */
export const NOT_CONCERNED = 'not-applicable';

/** A check or track as it may become, beside what is in force. */
export interface Trial {
  /** Facts that it needs; those of other sources are not read. */
  readonly sources: readonly string[];
  /** Whether it is for an entity, before or after; looks at no facts. */
  concerns(context: RuleContext): boolean;
  compare(subject: TrialSubject): TrialResult;
}
