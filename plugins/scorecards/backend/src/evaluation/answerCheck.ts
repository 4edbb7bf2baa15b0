import type {
  CompiledRule,
  RuleContext,
  RuleReason,
  RuleVerdict,
} from '@callboard/plugin-scorecards-common';
import type { StoredResult } from './Card';
import type { PlannedCheck } from './EvaluationPlan';

/** More reasons than this help nobody. */
const MAX_REASONS = 10;

/** A result that may be left out, because nobody asks for the check. */
export type Finding = Omit<StoredResult, 'since'> & { isForOthers?: boolean };

/**
 * What a check says of an entity.
 *
 * @param exempt - ids of the checks that the entity is exempt from
 */
export function answerCheck(
  planned: PlannedCheck,
  context: RuleContext,
  exempt: ReadonlySet<string>,
): Finding {
  const { check, appliesTo, rule, enabledFrom } = planned;
  const { version } = check;
  const applies = askRule(appliesTo, context);
  if (applies.outcome === 'fail') {
    return {
      outcome: 'not-applicable',
      version,
      isForOthers: true,
      ...because(applies.reasons),
    };
  }
  if (enabledFrom > context.now.getTime()) {
    return {
      outcome: 'not-applicable',
      version,
      ...because([
        {
          path: 'enabledFrom',
          text: `Counts from ${check.enabledFrom?.slice(0, 10)} on`,
        },
      ]),
    };
  }
  const verdict = applies.outcome === 'pass' ? askRule(rule, context) : applies;
  if (verdict.outcome === 'pass') {
    return { outcome: 'pass', version };
  }
  return {
    outcome: exempt.has(check.id) ? 'exempt' : verdict.outcome,
    version,
    ...because(verdict.reasons),
  };
}

/** A rule of a check must not take down the evaluation of all others. */
export function askRule(rule: CompiledRule, context: RuleContext): RuleVerdict {
  try {
    return rule.evaluate(context);
  } catch (error) {
    return {
      outcome: 'unknown',
      reasons: [
        { path: '', text: `The rule could not be evaluated: ${error}` },
      ],
    };
  }
}

function because(reasons: RuleReason[]): { reasons?: RuleReason[] } {
  return reasons.length > 0 ? { reasons: reasons.slice(0, MAX_REASONS) } : {};
}
