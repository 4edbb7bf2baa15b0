import { isDeepStrictEqual } from 'node:util';
import {
  compileRule,
  letsPass,
  type CheckDefinition,
  type CheckOutcome,
  type RuleContext,
} from '@callboard/plugin-scorecards-common';
import { answerCheck, askRule } from '../evaluation/answerCheck';
import {
  EvaluationPlan,
  type PlannedCheck,
} from '../evaluation/EvaluationPlan';
import type {
  CompiledCheck,
  StandardsSnapshot,
} from '../standards/StandardsInForce';
import { NOT_CONCERNED, type Trial, type TrialSubject } from './Trial';

/** Source of what is read from files of repositories. */
const FILES = 'files';

/**
 * Tries a check beside the one of the same id that is in force.
 *
 * - It counts as if its `enabledFrom` had come: nobody wants to know that it
 *   changes nothing until then.
 * - Files that no check asked for yet were not read: what hangs on files is
 *   unknown then.
 */
export function createCheckTrial(
  definition: CheckDefinition,
  standards: StandardsSnapshot,
): Trial {
  const { id } = definition;
  const present = new EvaluationPlan(standards).checks.get(id);
  const compiled: CompiledCheck = {
    check: {
      ...definition,
      version: (present?.check.version ?? 0) + 1,
      source: { type: 'portal' },
      updatedAt: '',
      updatedBy: '',
    },
    appliesTo: compileRule(definition.appliesTo),
    rule: compileRule(definition.rule),
  };
  const plan = new EvaluationPlan({
    ...standards,
    checks: new Map([[id, compiled]]),
  });
  const next = { ...(plan.checks.get(id) as PlannedCheck), enabledFrom: 0 };
  const readsNewFiles = (definition.files ?? []).some(
    file => !standards.fileReads.some(known => isDeepStrictEqual(known, file)),
  );
  const versions = present ? [present, next] : [next];
  return {
    sources: [...new Set(versions.flatMap(({ sources }) => [...sources]))],
    concerns: context =>
      versions.some(
        ({ appliesTo }) => askRule(appliesTo, context).outcome !== 'fail',
      ),
    compare: subject => {
      const from = outcomeOf(present, subject);
      const to = outcomeOf(
        next,
        readsNewFiles ? withoutFiles(subject) : subject,
      );
      return { from, to, direction: directionOf(from, to) };
    },
  };
}

function outcomeOf(
  planned: PlannedCheck | undefined,
  { context, exempt }: TrialSubject,
): CheckOutcome {
  return planned
    ? answerCheck(planned, context, exempt).outcome
    : NOT_CONCERNED;
}

function directionOf(from: CheckOutcome, to: CheckOutcome) {
  if (letsPass(from) === letsPass(to)) {
    return 'same';
  }
  return letsPass(to) ? 'better' : 'worse';
}

function withoutFiles(subject: TrialSubject): TrialSubject {
  const { [FILES]: _, ...facts } = subject.context.facts;
  const context: RuleContext = { ...subject.context, facts };
  return { ...subject, context };
}
