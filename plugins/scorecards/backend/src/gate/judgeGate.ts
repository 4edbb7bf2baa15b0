import type {
  CheckResult,
  EntityCard,
  GateAnswer,
  GateFailure,
  TrackStanding,
} from '@callboard/plugin-scorecards-common';

/** What the gate says of a card, before it is known how the track treats it. */
export type GateJudgement = Pick<
  GateAnswer,
  'outcome' | 'level' | 'failing' | 'checks' | 'required'
>;

/**
 * Holds a card against a level: all checks of it and of the levels below.
 *
 * @param options.linkTo - makes an address of a path of the portal
 */
export function judgeGate(options: {
  card: EntityCard;
  standing: TrackStanding;
  level: string;
  linkTo: (path: string) => string;
}): GateJudgement {
  const { card, standing, level, linkTo } = options;
  const results = new Map(card.checks.map(result => [result.checkId, result]));
  const until = standing.levels.findIndex(({ id }) => id === level);
  const { id, title } = standing.levels[until];
  const asked = [
    ...new Set(
      standing.levels.slice(0, until + 1).flatMap(({ checks }) => checks),
    ),
  ].map(checkId => results.get(checkId) ?? notEvaluated(checkId));
  const failing = asked.flatMap(result => failureOf(result, linkTo));
  return {
    required: { id, title },
    level: standing.level?.id,
    outcome: outcomeOf(failing),
    failing,
    checks: asked.map(({ checkId, title: name, outcome }) => ({
      check: checkId,
      title: name,
      outcome,
    })),
  };
}

type Asked = Pick<
  CheckResult,
  'checkId' | 'title' | 'severity' | 'outcome' | 'reasons' | 'fix'
>;

function notEvaluated(checkId: string): Asked {
  const text = 'It was not evaluated yet.';
  return {
    checkId,
    title: checkId,
    severity: 'medium',
    outcome: 'unknown',
    reasons: [{ path: '', text }],
  };
}

function failureOf(
  { checkId, title, severity, outcome, reasons, fix }: Asked,
  linkTo: (path: string) => string,
): GateFailure[] {
  if (outcome !== 'fail' && outcome !== 'unknown') {
    return [];
  }
  return [
    {
      check: checkId,
      title,
      severity,
      outcome,
      reason: reasons.map(({ text }) => text).join(' '),
      fix: fix?.text ?? '',
      ...(fix?.templateUrl && { fixUrl: linkTo(fix.templateUrl) }),
    },
  ];
}

function outcomeOf(failing: GateFailure[]): GateAnswer['outcome'] {
  if (failing.some(({ outcome }) => outcome === 'fail')) {
    return 'fail';
  }
  return failing.length > 0 ? 'unknown' : 'pass';
}
