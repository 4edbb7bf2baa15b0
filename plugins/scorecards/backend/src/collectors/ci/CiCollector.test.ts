import { collect, componentAt } from '../__testUtils__/entities';
import { standIn } from '../__testUtils__/hostsOf';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { CiCollector } from './CiCollector';

let host: TestHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

const collectorFor = (type: 'github' | 'gitlab' | 'gitea') =>
  new CiCollector({ appliesTo: {}, hosts: standIn(type, host) });

describe('GitHub', () => {
  const path = '/api/v3/repos/acme/web';
  const entity = () => componentAt(`${host.baseUrl}/acme/web/tree/main/`);
  const run = (sha: string, conclusion: string | null, minute = 0) => ({
    head_sha: sha,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    updated_at: `2026-11-20T10:0${minute}:00Z`,
    html_url: `https://github.example/runs/${sha}-${minute}`,
  });
  const collectRuns = (...runs: object[]) => {
    host.answers[path] = { body: { default_branch: 'main' } };
    host.answers[`${path}/actions/runs`] = {
      body: { total_count: runs.length, workflow_runs: runs },
    };
    return collect(collectorFor('github'), entity());
  };

  it('takes all runs of the newest commit together', async () => {
    await expect(
      collectRuns(
        run('b', 'success', 3),
        run('b', 'failure', 2),
        run('a', 'success', 1),
      ),
    ).resolves.toEqual({
      hasRuns: true,
      running: false,
      passed: false,
      conclusion: 'failure',
      lastRunAt: '2026-11-20T10:02:00.000Z',
      url: 'https://github.example/runs/b-2',
    });
    expect(host.seen[1].url).toContain('branch=main');
  });

  it('looks at the commit before while the newest runs', async () => {
    await expect(
      collectRuns(run('b', null), run('b', 'failure'), run('a', 'skipped')),
    ).resolves.toMatchObject({ running: true, passed: true });
  });

  it('says that all was cancelled, or that nothing ran', async () => {
    await expect(collectRuns(run('a', 'cancelled'))).resolves.toMatchObject({
      passed: false,
      conclusion: 'cancelled',
    });
    await expect(collectRuns()).resolves.toEqual({
      hasRuns: false,
      running: false,
    });
  });

  it('fails for a repository that is gone', async () => {
    await expect(collect(collectorFor('github'), entity())).rejects.toThrow(
      'The repository acme/web was not found',
    );
  });
});

describe('GitLab', () => {
  const path = '/api/v4/projects/acme%2Fweb';
  const entity = () => componentAt(`${host.baseUrl}/acme/web/-/tree/main/`);
  const collectPipelines = (...statuses: string[]) => {
    host.answers[path] = { body: { default_branch: 'main' } };
    host.answers[`${path}/pipelines`] = {
      body: statuses.map(status => ({
        id: 1,
        status,
        updated_at: '2026-11-20T10:00:00.000Z',
        web_url: 'https://gitlab.example/p/1',
      })),
    };
    return collect(collectorFor('gitlab'), entity());
  };

  it.each([
    [['success'], { passed: true, conclusion: 'success', running: false }],
    [
      ['running', 'failed'],
      { passed: false, conclusion: 'failure', running: true },
    ],
    [
      ['skipped', 'manual', 'canceled'],
      { conclusion: 'cancelled', running: false },
    ],
    [['pending'], { hasRuns: true, running: true }],
    [[], { hasRuns: false, running: false }],
  ])('reads pipelines %j', async (statuses, expected) => {
    await expect(collectPipelines(...statuses)).resolves.toMatchObject(
      expected,
    );
  });

  it('takes switched off pipelines for none', async () => {
    host.answers[path] = { body: { default_branch: 'main' } };
    host.answers[`${path}/pipelines`] = { status: 403 };
    await expect(collect(collectorFor('gitlab'), entity())).resolves.toEqual({
      hasRuns: false,
      running: false,
    });
  });
});

describe('Gitea', () => {
  const path = '/api/v1/repos/acme/web';
  const entity = () => componentAt(`${host.baseUrl}/acme/web/src/branch/main/`);
  const statuses = [
    { updated_at: '2026-11-20T09:00:00Z', target_url: '/acme/web/actions/1' },
    { updated_at: '2026-11-20T10:00:00+01:00', target_url: '' },
  ];

  it.each([
    ['success', { passed: true }],
    ['warning', { passed: true }],
    ['error', { passed: false, conclusion: 'failure' }],
    ['pending', { hasRuns: true, running: true }],
  ])('reads the status %s of the newest commit', async (state, expected) => {
    host.answers[path] = { body: { default_branch: 'main' } };
    host.answers[`${path}/commits/main/status`] = { body: { state, statuses } };
    await expect(
      collect(collectorFor('gitea'), entity()),
    ).resolves.toMatchObject(expected);
  });

  it('says that there are none, also where the host knows no statuses', async () => {
    host.answers[path] = { body: { default_branch: 'main' } };
    const none = { hasRuns: false, running: false };
    await expect(collect(collectorFor('gitea'), entity())).resolves.toEqual(
      none,
    );
    host.answers[`${path}/commits/main/status`] = {
      body: { state: '', statuses: null },
    };
    await expect(collect(collectorFor('gitea'), entity())).resolves.toEqual(
      none,
    );
  });
});
