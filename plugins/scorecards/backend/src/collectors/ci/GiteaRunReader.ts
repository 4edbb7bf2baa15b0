import { z } from 'zod';
import type { HostedRepository } from '../hosts/HostedRepository';
import { readDefaultBranch } from './readDefaultBranch';
import type { RunReader, Runs } from './RunReader';

const statusSchema = z.object({
  state: z.string(),
  statuses: z
    .array(
      z.object({
        updated_at: z.string(),
        target_url: z.string().optional(),
      }),
    )
    .nullish(),
});

/**
 * Reads the combined status of the newest commit of Gitea, which Actions and
 * outside services set alike.
 */
export class GiteaRunReader implements RunReader {
  async readRuns(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<Runs | undefined> {
    const branch = await readDefaultBranch(repository, signal);
    if (branch === undefined) {
      return undefined;
    }
    const found = await repository.client.ask({
      path: `${repository.path}/commits/${encodeURIComponent(branch)}/status`,
      schema: statusSchema,
      signal,
    });
    const [newest] = [...(found?.body.statuses ?? [])].sort((a, b) =>
      b.updated_at.localeCompare(a.updated_at),
    );
    if (!found || !newest) {
      return { isRunning: false };
    }
    const { state } = found.body;
    if (state === 'pending') {
      return { isRunning: true };
    }
    const isSuccess = ['success', 'warning'].includes(state);
    return {
      isRunning: false,
      last: {
        conclusion: isSuccess ? 'success' : 'failure',
        at: new Date(newest.updated_at).toISOString(),
        ...(URL.canParse(newest.target_url ?? '') && {
          url: newest.target_url,
        }),
      },
    };
  }
}
