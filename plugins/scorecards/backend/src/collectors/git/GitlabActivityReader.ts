import { z } from 'zod';
import { countOf } from '../hosts/countOf';
import { folderOf, type HostedRepository } from '../hosts/HostedRepository';
import type { Activity, ActivityReader } from './ActivityReader';
import { readPages } from './readPages';

const PAGE_SIZE = 100;

const projectSchema = z.object({
  default_branch: z.string().nullish(),
  archived: z.boolean(),
});

const commitsSchema = z.array(
  z.object({
    committed_date: z.string(),
    author_name: z.string().nullish(),
    author_email: z.string().nullish(),
  }),
);

/** Reads activity from the REST API of GitLab. */
export class GitlabActivityReader implements ActivityReader {
  async readActivity(
    repository: HostedRepository,
    options: { since: Date; signal: AbortSignal },
  ): Promise<Activity | undefined> {
    const { client, path, place } = repository;
    const { since, signal } = options;
    const about = await client.ask({ path, schema: projectSchema, signal });
    if (!about) {
      return undefined;
    }
    const defaultBranch = about.body.default_branch ?? 'main';
    const folder = folderOf(place, defaultBranch);
    const list = async (query: Record<string, string | number>) => {
      const page = await client.ask({
        path: `${path}/repository/commits`,
        query: {
          ref_name: defaultBranch,
          ...(folder && { path: folder }),
          ...query,
        },
        schema: commitsSchema,
        signal,
      });
      return (page?.body ?? []).map(commit => ({
        at: new Date(commit.committed_date).toISOString(),
        author: (commit.author_email || commit.author_name || '').toLowerCase(),
        // Tokens of projects and groups commit under such names.
        isBot: /\b(project|group)_\d+_bot/.test(commit.author_email ?? ''),
      }));
    };
    const commits = await readPages({ pageSize: PAGE_SIZE, since }, page =>
      list({ since: since.toISOString(), per_page: PAGE_SIZE, page }),
    );
    const [last] = commits.length > 0 ? commits : await list({ per_page: 1 });
    const requests = await client.ask({
      path: `${path}/merge_requests`,
      query: { state: 'opened', per_page: 1 },
      schema: z.array(z.unknown()),
      signal,
    });
    return {
      defaultBranch,
      archived: about.body.archived,
      commits,
      lastCommitAt: last?.at,
      openPullRequests:
        requests && countOf(requests.headers, requests.body.length),
    };
  }
}
