import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  failedFiles,
  failedInJest,
  failedInPlaywright,
  failedInTap,
  flakyInPlaywright,
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

test('names failed tests of Jest by file with why, and files that could not run', () => {
  const report = {
    testResults: [
      { name: '/repo/a.test.ts', status: 'passed', assertionResults: [] },
      {
        name: '/repo/b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'b works' },
          {
            status: 'failed',
            fullName: 'b breaks',
            failureMessages: [
              'Error: \u001b[31mno\u001b[39m\n    at x (lib.js:1:1)\n    at y (/repo/b.test.ts:7:3)',
            ],
          },
        ],
      },
      { name: '/repo/c.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  assert.deepEqual(failedInJest(report, '/repo'), [
    [
      'b.test.ts › b breaks',
      '    Error: no',
      '    at y (/repo/b.test.ts:7:3)',
    ].join('\n'),
    'c.test.ts (could not run)',
  ]);
  assert.deepEqual(failedFiles(report), ['/repo/b.test.ts', '/repo/c.test.ts']);
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

test('names what passed at the second try', () => {
  const specs = [
    { ok: true, file: 'a.spec.ts', title: 'fine', tests: [] },
    {
      ok: true,
      file: 'a.spec.ts',
      title: 'shaky',
      tests: [
        {
          status: 'flaky',
          results: [{ errors: [{ message: 'Too slow' }] }, {}],
        },
      ],
    },
  ];
  assert.deepEqual(flakyInPlaywright({ suites: [{ specs }] }), [
    'a.spec.ts › shaky\n    Too slow',
  ]);
});
