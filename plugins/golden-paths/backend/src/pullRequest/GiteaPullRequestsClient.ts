import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { getGiteaRequestOptions } from '@backstage/integration';
import { z } from 'zod';
import { GiteaRefusedError } from './GiteaRefusedError';
import { GiteaRepository } from './readRepositoryUrl';

const PAGE = 50;

const repositorySchema = z.object({
  default_branch: z.string(),
  archived: z.boolean().default(false),
  permissions: z.object({ push: z.boolean() }).optional(),
});

const pullSchema = z.object({
  number: z.number(),
  html_url: z.string(),
  head: z.object({ ref: z.string() }),
  base: z.object({ ref: z.string() }),
  state: z.enum(['open', 'closed']),
  merged: z.boolean().default(false),
});

const branchSchema = z.object({ commit: z.object({ message: z.string() }) });

/** A pull request that is open. */
export type OpenPullRequest = {
  number: number;
  /** Its page, for people. */
  url: string;
};

/** Two branches of one repository. */
export type PullRequestBranches = { head: string; base: string };

/** The repositories and pull requests of Gitea, Forgejo and the forge. */
export class GiteaPullRequestsClient {
  readonly #repository: GiteaRepository;

  constructor(repository: GiteaRepository) {
    this.#repository = repository;
  }

  /**
   * Reads what the host says of the repository.
   *
   * @throws NotFoundError when it shows none
   */
  async getRepository(): Promise<z.output<typeof repositorySchema>> {
    const { owner, repo, host } = this.#repository;
    const response = await this.#ask('');
    if (response.status === 404) {
      throw new NotFoundError(
        `There is no repository ${owner}/${repo} on ${host}, or the portal may not see it`,
      );
    }
    return repositorySchema.parse(await readBody(response));
  }

  /** Tells whether a branch exists. */
  async hasBranch(branch: string): Promise<boolean> {
    return (await this.messageOf(branch)) !== undefined;
  }

  /** Message of the newest commit of a branch; undefined when there is none. */
  async messageOf(branch: string): Promise<string | undefined> {
    const response = await this.#ask(`/branches/${encodeURI(branch)}`);
    if (response.status === 404) {
      return undefined;
    }
    return branchSchema.parse(await readBody(response)).commit.message;
  }

  /**
   * Tells what became of a pull request.
   *
   * @throws NotFoundError when there is none
   */
  async stateOf(number: number): Promise<'open' | 'merged' | 'closed'> {
    const response = await this.#ask(`/pulls/${number}`);
    if (response.status === 404) {
      const { owner, repo } = this.#repository;
      throw new NotFoundError(
        `There is no pull request #${number} in ${owner}/${repo}`,
      );
    }
    const { merged, state } = pullSchema.parse(await readBody(response));
    return merged ? 'merged' : state;
  }

  /** Gives a pull request other words. */
  async edit(
    number: number,
    words: { title: string; body: string },
  ): Promise<void> {
    const body = JSON.stringify(words);
    await readBody(
      await this.#ask(`/pulls/${number}`, { method: 'PATCH', body }),
    );
  }

  /** Makes the repository read-only. */
  async archive(): Promise<void> {
    const body = JSON.stringify({ archived: true });
    await readBody(await this.#ask('', { method: 'PATCH', body }));
  }

  /** Finds the open pull request of two branches, or nothing. */
  async findOpen(
    branches: PullRequestBranches,
  ): Promise<OpenPullRequest | undefined> {
    for (let page = 1; ; page += 1) {
      const query = new URLSearchParams({
        state: 'open',
        page: String(page),
        limit: String(PAGE),
      });
      const response = await this.#ask(`/pulls?${query}`);
      const pulls = z.array(pullSchema).parse(await readBody(response));
      const found = pulls.find(
        ({ head, base }) =>
          head.ref === branches.head && base.ref === branches.base,
      );
      if (found) {
        return toOpen(found);
      }
      // Hosts may have a smaller page than was asked for: an empty one is the end.
      if (pulls.length === 0) {
        return undefined;
      }
    }
  }

  /**
   * Opens a pull request; one that is open for the same branches is given back.
   *
   * @throws NotAllowedError or GiteaRefusedError with what the host said
   */
  async open(
    pullRequest: PullRequestBranches & { title: string; body: string },
  ): Promise<OpenPullRequest> {
    const known = await this.findOpen(pullRequest);
    if (known) {
      return known;
    }
    const response = await this.#ask('/pulls', {
      method: 'POST',
      body: JSON.stringify(pullRequest),
    });
    if (response.status === 409) {
      const other = await this.findOpen(pullRequest);
      if (other) {
        return other;
      }
    }
    return toOpen(pullSchema.parse(await readBody(response)));
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const { config, host, owner, repo } = this.#repository;
    const { headers = {} } = getGiteaRequestOptions(config);
    const name = [owner, repo].map(encodeURIComponent).join('/');
    const response = await fetch(
      `${config.baseUrl ?? `https://${host}`}/api/v1/repos/${name}${path}`,
      { ...init, headers: { ...headers, 'content-type': 'application/json' } },
    ).catch(error => {
      throw new ServiceUnavailableError(
        `${host} could not be asked about ${owner}/${repo}`,
        toError(error),
      );
    });
    if (response.status === 429 || response.status >= 500) {
      throw new ServiceUnavailableError(
        `${host} answered ${response.status} about ${owner}/${repo}: ${await messageOf(response)}`,
      );
    }
    if (response.status === 401 || response.status === 403) {
      throw new NotAllowedError(
        `${host} does not let the portal work on ${owner}/${repo}: look at its user in integrations.gitea (${await messageOf(response)})`,
      );
    }
    return response;
  }
}

function toOpen({ number, html_url: url }: z.output<typeof pullSchema>) {
  return { number, url };
}

async function readBody(response: Response): Promise<unknown> {
  if (!response.ok) {
    throw new GiteaRefusedError(response.status, await messageOf(response));
  }
  return response.json();
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return JSON.parse(text).message || response.statusText;
  } catch {
    return response.statusText;
  }
}
