import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { browserTests } from './browserTests.mjs';
import { build } from './build.mjs';
import {
  failedFiles,
  failedInJest,
  failedInPlaywright,
  failedInTap,
  flakyInPlaywright,
} from './failedTests.mjs';
import { dataDir, root } from './paths.mjs';
import { line } from './say.mjs';

const reportsDir = path.join(dataDir, 'reports');
const backstage = 'node_modules/@backstage/cli/bin/backstage-cli';

/** More files than that do not fail by chance. */
const MOST_AGAIN = 5;

/** Node's own test runner, on TypeScript without a build step. */
const NODE_TEST = [
  '--experimental-strip-types',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  '--test',
  '--test-reporter=tap',
];

/** Checks that pass or fail as a whole; each counts as one test. */
export const checkSuites = [
  check('Types', ['node_modules/typescript/bin/tsc']),
  check('Formatting', [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '.',
  ]),
  check('Lint', [backstage, 'repo', 'lint', '--max-warnings', '0']),
  check('Lint of scripts', [
    'node_modules/eslint/bin/eslint.js',
    ...['--max-warnings', '0', '--ext', '.js,.mjs,.ts', '.'],
  ]),
];

/** Builds the portal that the browser gets. */
export const buildSuite = {
  title: 'Build',
  async run({ toolchain }) {
    try {
      await build(toolchain, () => {});
      return { passed: 1, failed: 0 };
    } catch (error) {
      return report({ passed: 0, failed: 1 }, 1, error.message);
    }
  },
};

/** Tests of plain scripts, on Node's own test runner. */
export const nodeSuite = {
  title: 'Scripts and examples',
  async run(context) {
    const files = ['scripts', 'examples', 'bench']
      .flatMap(folder =>
        fs
          .readdirSync(path.join(root, folder), { recursive: true })
          .map(file => path.join(folder, file)),
      )
      .filter(
        file =>
          file.endsWith('.test.mjs') &&
          !/\/(repos|skeleton|node_modules)\//.test(file),
      );
    const { code, output } = await capture(
      [...NODE_TEST, ...files, 'architecture.test.ts'],
      context,
    );
    const count = name =>
      Number(output.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
    const result = {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      skipped: count('skipped'),
      names: failedInTap(output),
    };
    return report(result, code, output);
  },
};

/** Unit and integration tests of all packages; files that fail are run once more. */
export const jestSuite = {
  title: 'Unit and integration',
  async run(context) {
    fs.mkdirSync(reportsDir, { recursive: true });
    const first = await jest(context, 'jest.json');
    if (!first.found) {
      return report({ passed: 0, failed: 0 }, first.code || 1, first.output);
    }
    const files = failedFiles(first.found);
    if (files.length === 0 || files.length > MOST_AGAIN) {
      return report(countJest(first.found), first.code, first.output);
    }
    const again = await jest(context, 'jest-again.json', files);
    const before = countJest(first.found);
    const left = countJest(again.found ?? first.found);
    const result = {
      ...before,
      passed: before.passed + before.failed - left.failed,
      failed: left.failed,
      names: left.names,
      shaky: left.failed === 0 ? before.names : [],
    };
    return report(result, again.code, first.output + again.output);
  },
};

async function jest(context, name, files = []) {
  const file = path.join(reportsDir, name);
  fs.rmSync(file, { force: true });
  const { code, output } = await capture(
    [
      ...[backstage, 'repo', 'test', '--json', `--outputFile=${file}`],
      '--config=scripts/lib/jest/config.cjs',
      // Busy machines are slow; a test that hangs still ends.
      '--testTimeout=30000',
      ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
    ],
    context,
  );
  return {
    code,
    output: output.replace(/^\{"num.*$/m, ''),
    found: fs.existsSync(file)
      ? JSON.parse(fs.readFileSync(file, 'utf8'))
      : undefined,
  };
}

function countJest(found) {
  return {
    passed: found.numPassedTests,
    // A file that cannot be loaded has no tests to fail.
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests,
    names: failedInJest(found, root),
  };
}

/** The built portal, end to end in Chromium. */
export const browserSuite = {
  title: 'Portal in Chromium',
  async run(context) {
    const file = path.join(reportsDir, 'playwright.json');
    fs.rmSync(file, { force: true });
    const { code, output } = await browserTests(context, file, capture);
    if (!fs.existsSync(file)) {
      return report({ passed: 0, failed: 0 }, code || 1, output);
    }
    const found = JSON.parse(fs.readFileSync(file, 'utf8'));
    const { stats } = found;
    const result = {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      names: failedInPlaywright(found),
      shaky: flakyInPlaywright(found),
    };
    return report(result, code, output);
  },
};

function check(title, args) {
  return {
    title,
    async run(context) {
      const { code, output } = await capture(args, context);
      return report({ passed: code === 0 ? 1 : 0, failed: 0 }, code, output);
    },
  };
}

/** Prints the output of what failed, and never counts a crash as a success. */
function report(result, code, output) {
  const failed = code !== 0 && result.failed === 0 ? 1 : result.failed;
  if (failed > 0) {
    line();
    line(output);
  }
  return { ...result, failed };
}

function capture(args, { cwd, env, toolchain, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(toolchain.node, args, {
      cwd,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.stderr.on('data', chunk => chunks.push(chunk));
    child.once('error', error =>
      reject(signal.aborted ? signal.reason : error),
    );
    child.once('close', code =>
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
