import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  failedInJest,
  failedInPlaywright,
  failedInTap,
} from './failedTests.mjs';

test('names failed tests of the TAP reporter without the groups they are in', () => {
  const output = [
    '    ok 1 - works',
    '    not ok 2 - breaks',
    'not ok 1 - the group',
    'not ok 2 - alone',
  ].join('\n');
  assert.deepEqual(failedInTap(output), ['breaks', 'alone']);
});

test('names failed tests of Jest by file, and files that could not run', () => {
  const report = {
    testResults: [
      { name: '/repo/a.test.ts', status: 'passed', assertionResults: [] },
      {
        name: '/repo/b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'b works' },
          { status: 'failed', fullName: 'b breaks' },
        ],
      },
      { name: '/repo/c.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  assert.deepEqual(failedInJest(report, '/repo'), [
    'b.test.ts › b breaks',
    'c.test.ts (could not run)',
  ]);
});

test('names failed tests of Playwright at any depth', () => {
  const report = {
    suites: [
      {
        specs: [{ ok: true, file: 'a.spec.ts', title: 'fine' }],
        suites: [
          { specs: [{ ok: false, file: 'a.spec.ts', title: 'not fine' }] },
        ],
      },
    ],
  };
  assert.deepEqual(failedInPlaywright(report), ['a.spec.ts › not fine']);
});
