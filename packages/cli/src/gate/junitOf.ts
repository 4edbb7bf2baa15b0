import type {
  GateAnswer,
  GateCheck,
  GateFailure,
} from '@callboard/plugin-scorecards-common';

/** An answer as JUnit XML, a test case per check. */
export function junitOf(answer: GateAnswer): string {
  const { entityRef, track, required, checks, failing } = answer;
  const failures = new Map(failing.map(failure => [failure.check, failure]));
  const count = (...outcomes: string[]) =>
    checks.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const counts = `tests="${checks.length}" failures="${count('fail')}" errors="${count('unknown')}" skipped="${count('exempt', 'not-applicable')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${xmlText(`${track} ${required.id}`)}" ${counts}>`,
    ...checks.map(check =>
      caseOf(check, { entityRef, failure: failures.get(check.check) }),
    ),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}

function caseOf(
  { check, title, outcome }: GateCheck,
  about: { entityRef: string; failure?: GateFailure },
): string {
  const { entityRef, failure } = about;
  const head = `    <testcase classname="${xmlText(entityRef)}" name="${xmlText(title)}"`;
  if (outcome === 'pass') {
    return `${head}/>`;
  }
  if (!failure) {
    return `${head}><skipped message="${outcome}"/></testcase>`;
  }
  const tag = failure.outcome === 'fail' ? 'failure' : 'error';
  const text = [failure.fix, failure.fixUrl ?? ''].join('\n').trim();
  return `${head}><${tag} type="${xmlText(check)}" message="${xmlText(failure.reason)}">${xmlText(text)}</${tag}></testcase>`;
}

/** Control characters are not allowed in XML 1.0, not even as references. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, code => `&#${code.charCodeAt(0)};`);
}
