import type {
  GateAnswer,
  GateFailure,
} from '@callboard/plugin-scorecards-common';

const SIGNS: Record<string, string> = {
  pass: '✔',
  fail: '✖',
  unknown: '?',
  exempt: '○',
  'not-applicable': '–',
};

/** An answer for people: each check, why it fails and what to do. */
export function tableOf(answer: GateAnswer): string {
  const { entityRef, track, required, level, checks, failing, url } = answer;
  const failures = new Map(failing.map(failure => [failure.check, failure]));
  return [
    `${entityRef} on ${track}: has ${level ?? 'no level'}, ${required.id} is asked`,
    '',
    ...checks.flatMap(({ check, title, outcome }) => [
      `  ${SIGNS[outcome]} ${title}${outcome === 'pass' ? '' : ` (${outcome})`}`,
      ...describe(failures.get(check)),
    ]),
    '',
    sentenceOf(answer),
    url,
  ].join('\n');
}

function describe(failure: GateFailure | undefined): string[] {
  if (!failure) {
    return [];
  }
  const { severity, reason, fix, fixUrl } = failure;
  return [
    `      ${severity}: ${reason}`,
    ...fix
      .split('\n')
      .filter(line => line.trim())
      .map((line, index) => `      ${index === 0 ? 'Fix: ' : '     '}${line}`),
    ...(fixUrl ? [`      ${fixUrl}`] : []),
  ];
}

function sentenceOf(answer: GateAnswer): string {
  const { outcome, mode, failing, blocking, enforceFrom, required } = answer;
  if (outcome === 'pass') {
    return `Passed: ${required.title} is reached.`;
  }
  const count = failing.length === 1 ? '1 check' : `${failing.length} checks`;
  const stands = failing.length === 1 ? 'stands' : 'stand';
  const what =
    outcome === 'fail'
      ? `${count} ${stands} before ${required.title}`
      : `${count} could not be answered`;
  if (blocking) {
    return `Stopped: ${what}.`;
  }
  const from = enforceFrom ? ` From ${enforceFrom} on it stops.` : '';
  return `${mode === 'warn' ? 'Warning' : 'Reported'}: ${what}. This does not stop the deployment.${from}`;
}
