import type { FileDrift } from '@callboard/plugin-golden-paths-common';
import type { UpdatePlan } from '../drift/UpdatePlans';
import { NODE, REPOSITORY, USE_2, WEB } from './__testUtils__/updates';
import { describeUpdate } from './describeUpdate';
import { readPullRequestEvent } from './readPullRequestEvent';
import { slugOf } from './slugOf';

const WORDS = {
  title: 'Node service',
  appUrl: 'http://portal.example',
  notes: [
    { version: '2', note: 'Node.js 24,\nand quicker tests' },
    { version: '1.5' },
  ],
};

function aPlan(files: FileDrift[], texts: Record<string, string>): UpdatePlan {
  return {
    drift: {
      entityRef: WEB,
      templateRef: NODE,
      usedVersion: '1',
      currentVersion: '2',
      state: 'behind',
      files,
      missingAnswers: [],
      checkedAt: '2026-01-01T00:00:00.000Z',
    },
    repositoryUrl: REPOSITORY,
    changes: new Map(
      Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]),
    ),
    conflicts: files.reduce((sum, { conflicts }) => sum + conflicts, 0),
    use: USE_2,
  };
}

describe('describeUpdate', () => {
  it('says what an update brings, by kind', () => {
    const plan = aPlan(
      [
        { path: 'new.md', change: 'added', conflicts: 0 },
        { path: 'src/a.ts', change: 'changed', conflicts: 0 },
        { path: 'src/`b`.ts', change: 'changed', conflicts: 0 },
        { path: 'old.md', change: 'removed', conflicts: 0 },
      ],
      {},
    );
    const { branch, title, isDraft, body } = describeUpdate(plan, WORDS);
    expect(branch).toBe('callboard/update-node-2');
    expect(title).toBe('Update from template Node service 1 → 2');
    expect(isDraft).toBe(false);
    expect(body).toBe(
      [
        'This brings `component:default/web` from version `1` of the template **Node service** to version `2`. What was changed in the service since is kept.',
        '## What is new',
        '- **2**: Node.js 24, and quicker tests',
        '## New (1 file)',
        '- `new.md`',
        '## Changed (2 files)',
        "- `src/a.ts`\n- `src/'b'.ts`",
        '## Removed (1 file)',
        '- `old.md`',
        '## What to do',
        'Review and merge it as any other change. The service is at the new version once it is merged.',
        'Close it without merging to refuse this version: it is not opened again before the next one.',
        '[The service and its template in the portal](http://portal.example/golden-paths/updates/services/component/default/web)',
      ].join('\n\n'),
    );
  });

  it('says first where somebody has to decide', () => {
    const plan = aPlan(
      [
        { path: 'a', change: 'changed', conflicts: 2 },
        { path: 'b', change: 'changed', conflicts: 1 },
        { path: 'logo.png', change: 'changed', conflicts: 1 },
      ],
      {
        a: '1\n<<<<<<< repository\n2\n=======\n3\n>>>>>>> template 2\n4\n<<<<<<< repository\n',
        b: '<<<<<<< repository\n',
        'logo.png': '\u0000',
      },
    );
    const replaces = `${REPOSITORY}/pulls/3`;
    const { title, isDraft, body } = describeUpdate(plan, {
      ...WORDS,
      notes: [],
      replaces,
    });
    expect(title).toBe('Conflicts: Update from template Node service 1 → 2');
    expect(isDraft).toBe(true);
    expect(body).toContain(`It takes the place of ${replaces}.`);
    expect(body).toContain('## To decide (3 files)');
    expect(body).toContain(
      '- `a`: lines 2 and 8\n- `b`: line 1\n- `logo.png`: the file as a whole',
    );
    expect(body).toContain('Check out this branch, decide on each place');
    expect(body).not.toContain('## What is new');
  });

  it('stays short enough for hosts', () => {
    const files = Array.from({ length: 1_000 }, (_, index) => ({
      path: `folder/of/a/template/file-${index}.ts`,
      change: 'added' as const,
      conflicts: 0,
    }));
    const { body } = describeUpdate(aPlan(files, {}), WORDS);
    expect(body.length).toBeLessThan(10_000);
    expect(body).toContain('- and 900 more');
  });
});

describe('slugOf', () => {
  it.each([
    ['2.0.0', '2.0.0'],
    ['v2 (beta)', 'v2-beta'],
    ['a..b', 'a.b'],
    ['-.x.lock', 'x'],
    ['///', 'x'],
    ['äöü', 'x'],
  ])('makes a part of a branch of %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe('readPullRequestEvent', () => {
  it.each([
    ['forge.push', { repoUrl: `${REPOSITORY}/` }],
    ['forge.pull-request', { repoUrl: REPOSITORY, state: 'closed' }],
    ['github.pull_request', { repository: { html_url: REPOSITORY } }],
    ['gitlab.merge_request', { project: { web_url: REPOSITORY } }],
  ])('finds the repository of %s', (topic, eventPayload) => {
    expect(readPullRequestEvent({ topic, eventPayload })).toBe(REPOSITORY);
  });

  it.each([
    ['github.pull_request', {}],
    ['github.pull_request', null],
    ['gitlab.merge_request', { project: { web_url: 'no address' } }],
    ['other', { repoUrl: REPOSITORY }],
  ])('finds none where there is none: %s %j', (topic, eventPayload) => {
    expect(readPullRequestEvent({ topic, eventPayload })).toBeUndefined();
  });
});
