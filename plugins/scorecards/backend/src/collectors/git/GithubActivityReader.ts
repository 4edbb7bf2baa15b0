import { z } from 'zod';
import { countOf } from '../hosts/countOf';
import { folderOf, type HostedRepository } from '../hosts/HostedRepository';
import type { Activity, ActivityReader, Commit } from './ActivityReader';
import { readPages } from './readPages';

const PAGE_SIZE = 100;

const repositorySchema = z.object({
  default_branch: z.string(),
  archived: z.boolean(),
});

const personSchema = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  date: z.string(),
});

const commitsSchema = z.array(
  z.object({
    commit: z.object({ author: personSchema, committer: personSchema }),
    author: z
      .object({ login: z.string().optional(), type: z.string().optional() })
      .nullish(),
  }),
);

/** Reads activity from the REST API of GitHub. */
export class GithubActivityReader implements ActivityReader {
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
    const { default_branch: defaultBranch, archived } = about.body;
    const folder = folderOf(place, defaultBranch);
    const list = async (query: Record<string, string | number>) => {
      const page = await client.ask({
        path: `${path}/commits`,
        query: {
          sha: defaultBranch,
          ...(folder && { path: folder }),
          ...query,
        },
        schema: commitsSchema,
        signal,
        // What GitHub says of an empty repository.
        isMissing: ({ status }) => status === 409,
      });
      return (page?.body ?? []).map(toCommit);
    };
    const commits = await readPages({ pageSize: PAGE_SIZE, since }, page =>
      list({ since: since.toISOString(), per_page: PAGE_SIZE, page }),
    );
    const [last] = commits.length > 0 ? commits : await list({ per_page: 1 });
    const pulls = await client.ask({
      path: `${path}/pulls`,
      query: { state: 'open', per_page: 1 },
      schema: z.array(z.unknown()),
      signal,
    });
    return {
      defaultBranch,
      archived,
      commits,
      lastCommitAt: last?.at,
      openPullRequests: pulls && countOf(pulls.headers, pulls.body.length),
    };
  }
}

function toCommit({
  commit,
  author,
}: z.infer<typeof commitsSchema>[number]): Commit {
  const { name, email } = commit.author;
  return {
    at: new Date(commit.committer.date).toISOString(),
    author: author?.login ?? (email || name || '').toLocaleLowerCase('en-US'),
    isBot: author?.type === 'Bot' || /\[bot\]/.test(name ?? ''),
  };
}
