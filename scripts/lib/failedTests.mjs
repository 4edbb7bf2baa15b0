import path from 'node:path';

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Names of the tests that failed, from the output of Node's TAP reporter. */
export function failedInTap(output) {
  const lines = [...output.matchAll(/^( *)not ok \d+ - (.*)$/gm)];
  // A group fails with its tests, and follows them with less indentation.
  return lines
    .filter(([, indent], index) => {
      const before = lines[index - 1]?.[1].length ?? -1;
      return before <= indent.length;
    })
    .map(([, , name]) => name);
}

/** Names of the tests that failed, from Jest's JSON report, each with why. */
export function failedInJest(report, root) {
  return report.testResults
    .filter(file => file.status !== 'passed')
    .flatMap(file => {
      const name = path.relative(root, file.name);
      const tests = file.assertionResults
        .filter(test => test.status === 'failed')
        .map(test => {
          const why = reason(test.failureMessages?.[0]);
          return `${name} › ${test.fullName}${why}`;
        });
      return tests.length > 0
        ? tests
        : [`${name} (could not run)${reason(file.message)}`];
    });
}

/** Files of Jest's JSON report with a test that failed. */
export function failedFiles(report) {
  return report.testResults
    .filter(file => file.status !== 'passed')
    .map(file => file.name);
}

/** Names of the tests that failed, from Playwright's JSON report, each with why. */
export function failedInPlaywright(report) {
  return specsOf(report)
    .filter(spec => !spec.ok)
    .map(nameOf);
}

/** Names of the tests that passed at the second try, from Playwright's JSON report. */
export function flakyInPlaywright(report) {
  return specsOf(report)
    .filter(spec => spec.tests?.some(test => test.status === 'flaky'))
    .map(nameOf);
}

function specsOf(report) {
  const walk = suite => [
    ...(suite.suites ?? []).flatMap(walk),
    ...(suite.specs ?? []),
  ];
  return report.suites.flatMap(walk);
}

function nameOf(spec) {
  const [error] = (spec.tests ?? [])
    .flatMap(test => test.results ?? [])
    .flatMap(result => result.errors ?? []);
  return `${spec.file} › ${spec.title}${reason(error?.message)}`;
}

/** The first lines of a message, without colours and without the stack. */
function reason(message = '') {
  const lines = message
    .replace(COLOUR, '')
    .split('\n')
    .map(text => text.trim())
    .filter(Boolean);
  const stack = lines.findIndex(text => text.startsWith('at '));
  const own = lines.find(text => /^at .*\.test\.tsx?:\d+/.test(text));
  const first = lines.slice(0, stack < 0 ? 6 : Math.min(stack, 6));
  return [...first, ...(own ? [own] : [])]
    .map(text => `\n    ${text}`)
    .join('');
}
