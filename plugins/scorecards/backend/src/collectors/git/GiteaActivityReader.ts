import { z } from 'zod';
import { countOf } from '../hosts/countOf';
import { folderOf, type HostedRepository } from '../hosts/HostedRepository';
import type { Activity, ActivityReader } from './ActivityReader';
import { readPages } from './readPages';

const PAGE_SIZE = 50;

const repositorySchema = z.object({
  default_branch: z.string(),
  // The embedded Git host knows no archive.
  archived: z.boolean().optional(),
  open_pr_counter: z.number().optional(),
});

const commitsSchema = z.array(
  z.object({
    created: z.string(),
    commit: z.object({
      author: z.object({
        name: z.string().nullish(),
        email: z.string().nullish(),
      }),
    }),
    author: z.object({ login: z.string().optional() }).nullish(),
  }),
);

/** Reads activity from the REST API of Gitea, and of the embedded Git host. */
export class GiteaActivityReader implements ActivityReader {
  async readActivity(
    repository: HostedRepository,
    options: { since: Date; signal: AbortSignal },
  ): Promise<Activity | undefined> {
    const { client, path, place } = repository;
    const { since, signal } = options;
    const about = await client.ask({ path, schema: repositorySchema, signal });
    if (!about) {
      return undefined;
    }
    const { default_branch: defaultBranch, archived = false } = about.body;
    const folder = folderOf(place, defaultBranch);
    const list = async (page: number, limit: number) => {
      const found = await client.ask({
        path: `${path}/commits`,
        query: {
          sha: defaultBranch,
          ...(folder && { path: folder }),
          page,
          limit,
          // Else Gitea computes what changed in each.
          stat: 'false',
          verification: 'false',
          files: 'false',
        },
        schema: commitsSchema,
        signal,
        isMissing: ({ status }) => status === 409,
      });
      return (found?.body ?? []).map(({ created, commit, author }) => ({
        at: new Date(created).toISOString(),
        author:
          author?.login ||
          (commit.author.email || commit.author.name || '').toLowerCase(),
        isBot: /\[bot\]/.test(commit.author.name ?? ''),
      }));
    };
    const commits = await readPages({ pageSize: PAGE_SIZE, since }, page =>
      list(page, PAGE_SIZE),
    );
    const [last] = commits.length > 0 ? commits : await list(1, 1);
    return {
      defaultBranch,
      archived,
      commits,
      lastCommitAt: last?.at,
      openPullRequests:
        about.body.open_pr_counter ?? (await countPulls(repository, signal)),
    };
  }
}

async function countPulls(
  { client, path }: HostedRepository,
  signal: AbortSignal,
): Promise<number | undefined> {
  const pulls = await client.ask({
    path: `${path}/pulls`,
    query: { state: 'open', limit: 1 },
    schema: z.array(z.unknown()),
    signal,
  });
  return pulls && countOf(pulls.headers, pulls.body.length);
}
