import { z } from 'zod';
import type { HostedRepository } from '../hosts/HostedRepository';
import { readDefaultBranch } from './readDefaultBranch';
import type { Conclusion, RunReader, Runs } from './RunReader';

const runsSchema = z.object({
  workflow_runs: z.array(
    z.object({
      head_sha: z.string(),
      status: z.string().nullable(),
      conclusion: z.string().nullable(),
      updated_at: z.string(),
      html_url: z.string(),
    }),
  ),
});

type Run = z.infer<typeof runsSchema>['workflow_runs'][number];

const FAILED = ['failure', 'timed_out', 'startup_failure', 'action_required'];

/** Reads runs of GitHub Actions: those of one commit count together. */
export class GithubRunReader implements RunReader {
  async readRuns(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<Runs | undefined> {
    const branch = await readDefaultBranch(repository, signal);
    if (branch === undefined) {
      return undefined;
    }
    const found = await repository.client.ask({
      path: `${repository.path}/actions/runs`,
      query: { branch, per_page: 50, exclude_pull_requests: 'true' },
      schema: runsSchema,
      signal,
    });
    const commits = Map.groupBy(
      found?.body.workflow_runs ?? [],
      run => run.head_sha,
    );
    const byCommit = [...commits.values()];
    const ended = byCommit.find(runs =>
      runs.every(({ status }) => status === 'completed'),
    );
    return {
      isRunning: byCommit.length > 0 && byCommit[0] !== ended,
      last: ended && summarise(ended),
    };
  }
}

function summarise(runs: Run[]): Runs['last'] {
  const failed = runs.find(({ conclusion }) =>
    FAILED.includes(conclusion ?? ''),
  );
  const [newest] = runs;
  const shown = failed ?? newest;
  return {
    conclusion: failed ? 'failure' : conclusionOf(runs),
    at: new Date(shown.updated_at).toISOString(),
    url: shown.html_url,
  };
}

function conclusionOf(runs: Run[]): Conclusion {
  const isCancelled = runs.every(({ conclusion }) =>
    ['cancelled', 'stale'].includes(conclusion ?? ''),
  );
  return isCancelled ? 'cancelled' : 'success';
}
