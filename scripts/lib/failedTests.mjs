import path from 'node:path';

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

/** Names of the tests that failed, from Jest's JSON report. */
export function failedInJest(report, root) {
  return report.testResults
    .filter(file => file.status !== 'passed')
    .flatMap(file => {
      const name = path.relative(root, file.name);
      const tests = file.assertionResults
        .filter(test => test.status === 'failed')
        .map(test => `${name} › ${test.fullName}`);
      return tests.length > 0 ? tests : [`${name} (could not run)`];
    });
}

/** Names of the tests that failed, from Playwright's JSON report. */
export function failedInPlaywright(report) {
  const walk = suite => [
    ...(suite.suites ?? []).flatMap(walk),
    ...(suite.specs ?? [])
      .filter(spec => !spec.ok)
      .map(spec => `${spec.file} › ${spec.title}`),
  ];
  return report.suites.flatMap(walk);
}
