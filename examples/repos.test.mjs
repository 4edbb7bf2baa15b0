/* Run with: node --test examples/repos.test.mjs */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { repoNames, reposDir } from './loadExamples.mjs';

// Tests run on copies, so that caches never end up in a seeded repository.
const work = mkdtempSync(join(tmpdir(), 'larkfield-'));
after(() => rmSync(work, { recursive: true, force: true }));

const runners = [
  { needs: 'package.json', command: [process.execPath, '--test'] },
  { needs: 'go.mod', command: ['go', 'test', './...'] },
  { needs: 'test/run.sh', command: ['bash', 'test/run.sh'] },
  {
    needs: 'tests/__init__.py',
    command: [
      'python3',
      '-m',
      'unittest',
      'discover',
      '-t',
      '.',
      '-s',
      'tests',
    ],
  },
  {
    needs: 'policies',
    command: ['python3', '-m', 'unittest', 'discover', '-s', 'policies'],
  },
  {
    needs: 'checks',
    command: ['python3', '-m', 'unittest', 'discover', '-s', 'checks'],
  },
];

function isInstalled(command) {
  const argument = command === 'go' ? 'version' : '--version';
  return spawnSync(command, [argument]).status === 0;
}

for (const repo of repoNames) {
  const runner = runners.find(({ needs }) =>
    existsSync(join(reposDir, repo, needs)),
  );

  test(`the tests of ${repo} pass`, t => {
    assert.ok(runner, 'has tests that can be run');
    const [command, ...args] = runner.command;
    if (!isInstalled(command)) {
      t.skip(`${command} is not installed`);
      return;
    }
    const copy = join(work, repo);
    cpSync(join(reposDir, repo), copy, { recursive: true });
    // Inherited, it would make the inner runner report to this one.
    const env = { ...process.env };
    delete env.NODE_TEST_CONTEXT;
    const result = spawnSync(command, args, {
      cwd: copy,
      env,
      encoding: 'utf8',
    });
    assert.equal(result.status, 0, `${result.stdout}\n${result.stderr}`);
  });
}
