import type { DecidedOutcome } from './decisions';
import type { Settlement } from './settle';

/** The outcome of a settlement without a resource, and the rule it is due to. */
export function summarize(settlement: Settlement): DecidedOutcome {
  const { effect, by, denies, allows } = settlement;
  const turning = effect === 'allow' ? denies[0] : allows[0];
  if (turning) {
    return { outcome: 'conditional', ruleId: turning.rule.rule.id };
  }
  return by ? { outcome: effect, ruleId: by.rule.id } : { outcome: effect };
}
