import { z } from 'zod';
import type { HostedRepository } from '../hosts/HostedRepository';
import { readDefaultBranch } from './readDefaultBranch';
import type { Conclusion, RunReader, Runs } from './RunReader';

const pipelinesSchema = z.array(
  z.object({
    status: z.string(),
    updated_at: z.string(),
    web_url: z.string().optional(),
  }),
);

const ENDED = new Map<string, Conclusion>([
  ['success', 'success'],
  ['failed', 'failure'],
  ['canceled', 'cancelled'],
]);

/** Reads pipelines of GitLab; skipped ones and those that wait for a person are passed over. */
export class GitlabRunReader implements RunReader {
  async readRuns(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<Runs | undefined> {
    const ref = await readDefaultBranch(repository, signal);
    if (ref === undefined) {
      return undefined;
    }
    const found = await repository.client.ask({
      path: `${repository.path}/pipelines`,
      query: { ref, per_page: 20, order_by: 'id', sort: 'desc' },
      schema: pipelinesSchema,
      signal,
      // What GitLab says when pipelines are switched off.
      isMissing: ({ status }) => status === 403,
    });
    const pipelines = (found?.body ?? []).filter(
      ({ status }) => !['skipped', 'manual', 'scheduled'].includes(status),
    );
    const last = pipelines.find(({ status }) => ENDED.has(status));
    const conclusion = last && ENDED.get(last.status);
    return {
      isRunning: pipelines.length > 0 && pipelines[0] !== last,
      ...(last &&
        conclusion && {
          last: {
            conclusion,
            at: new Date(last.updated_at).toISOString(),
            url: last.web_url,
          },
        }),
    };
  }
}
