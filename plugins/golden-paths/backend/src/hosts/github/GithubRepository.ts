import { isUtf8 } from 'node:buffer';
import { ConflictError, isError } from '@backstage/errors';
import { z } from 'zod';
import type { HostApiClient } from '../HostApiClient';
import type {
  FileChange,
  HostRepository,
  NewCommit,
  PullRequestText,
  RepositoryEntry,
} from '../HostRepository';

const shaSchema = z.object({ sha: z.string() });
const refSchema = z.object({ object: shaSchema });
const commitSchema = z.object({ message: z.string(), tree: shaSchema });
const treeSchema = z.object({
  truncated: z.boolean().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: z.string(),
    }),
  ),
});
const pullSchema = z.object({
  number: z.number(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  merged_at: z.string().nullish(),
});

/** A repository on GitHub, or on a GitHub Enterprise Server. */
export class GithubRepository implements HostRepository {
  readonly #client: HostApiClient;
  readonly #owner: string;
  readonly #path: string;

  constructor(options: { client: HostApiClient; owner: string; repo: string }) {
    const { client, owner, repo } = options;
    this.#client = client;
    this.#owner = owner;
    this.#path = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  }

  async describe() {
    const { default_branch: defaultBranch, archived } = await this.#client.ask({
      path: this.#path,
      schema: z.object({ default_branch: z.string(), archived: z.boolean() }),
    });
    return { defaultBranch, isArchived: archived };
  }

  async messageOf(branch: string) {
    const ref = await this.#client.find({
      path: `${this.#path}/git/ref/heads/${encodePath(branch)}`,
      schema: refSchema,
    });
    return ref && (await this.#commit(ref.object.sha)).message;
  }

  async findOpen(branch: string, base: string) {
    const [pull] = await this.#client.ask({
      path: `${this.#path}/pulls`,
      query: { state: 'open', head: `${this.#owner}:${branch}`, base },
      schema: z.array(pullSchema),
    });
    return pull && { number: pull.number, url: pull.html_url };
  }

  async commit({ branch, base, message, change }: NewCommit) {
    const { object: parent } = await this.#client.ask({
      path: `${this.#path}/git/ref/heads/${encodePath(base)}`,
      schema: refSchema,
    });
    const { tree: before } = await this.#commit(parent.sha);
    const changes = change(await this.#readTree(before.sha));
    const entries = [];
    for (const [path, { content, mode }] of changes) {
      const blob = await this.#toBlob(content);
      entries.push({ path, mode, type: 'blob', ...blob });
    }
    const tree = await this.#client.ask({
      method: 'POST',
      path: `${this.#path}/git/trees`,
      body: { base_tree: before.sha, tree: entries },
      schema: shaSchema,
    });
    const { sha } = await this.#client.ask({
      method: 'POST',
      path: `${this.#path}/git/commits`,
      body: { message, tree: tree.sha, parents: [parent.sha] },
      schema: shaSchema,
    });
    await this.#setBranch(branch, sha);
  }

  async open(
    { branch: head, base }: { branch: string; base: string },
    { title, body, isDraft }: PullRequestText,
  ) {
    const create = (draft: boolean) =>
      this.#client.ask({
        method: 'POST',
        path: `${this.#path}/pulls`,
        body: { title, head, base, body, ...(draft && { draft }) },
        schema: pullSchema,
      });
    const pull = await create(isDraft).catch(error => {
      // Private repositories of some plans have no drafts.
      if (isDraft && says(error, /draft/i)) {
        return create(false);
      }
      throw says(error, /already exists/i)
        ? new ConflictError(error.message)
        : error;
    });
    return { number: pull.number, url: pull.html_url };
  }

  async edit(number: number, { title, body }: PullRequestText) {
    await this.#client.ask({
      method: 'PATCH',
      path: `${this.#path}/pulls/${number}`,
      body: { title, body },
      schema: pullSchema,
    });
  }

  async stateOf(number: number) {
    const { state, merged_at: mergedAt } = await this.#client.ask({
      path: `${this.#path}/pulls/${number}`,
      schema: pullSchema,
    });
    return mergedAt ? 'merged' : state;
  }

  async archive() {
    await this.#client.ask({
      method: 'PATCH',
      path: this.#path,
      body: { archived: true },
      schema: z.object({}),
    });
  }

  async #commit(sha: string) {
    return this.#client.ask({
      path: `${this.#path}/git/commits/${sha}`,
      schema: commitSchema,
    });
  }

  async #readTree(sha: string): Promise<Map<string, RepositoryEntry>> {
    const whole = await this.#client.ask({
      path: `${this.#path}/git/trees/${sha}`,
      query: { recursive: 1 },
      schema: treeSchema,
    });
    const entries = new Map<string, RepositoryEntry>();
    const add = (
      path: string,
      { mode, sha: id }: { mode: string; sha: string },
    ) => entries.set(path, { id, mode });
    if (!whole.truncated) {
      whole.tree
        .filter(({ type }) => type !== 'tree')
        .forEach(entry => add(entry.path, entry));
      return entries;
    }
    // More than GitHub tells at once: folder by folder then.
    const folders = [{ prefix: '', sha }];
    for (const folder of folders) {
      const { tree } = await this.#client.ask({
        path: `${this.#path}/git/trees/${folder.sha}`,
        schema: treeSchema,
      });
      for (const entry of tree) {
        const path = `${folder.prefix}${entry.path}`;
        if (entry.type === 'tree') {
          folders.push({ prefix: `${path}/`, sha: entry.sha });
        } else {
          add(path, entry);
        }
      }
    }
    return entries;
  }

  async #toBlob(content: FileChange['content']) {
    if (!content) {
      return { sha: null };
    }
    if (isUtf8(content)) {
      return { content: content.toString('utf8') };
    }
    return this.#client.ask({
      method: 'POST',
      path: `${this.#path}/git/blobs`,
      body: { content: content.toString('base64'), encoding: 'base64' },
      schema: shaSchema,
    });
  }

  async #setBranch(branch: string, sha: string) {
    try {
      await this.#client.ask({
        method: 'POST',
        path: `${this.#path}/git/refs`,
        body: { ref: `refs/heads/${branch}`, sha },
        schema: refSchema,
      });
    } catch (error) {
      if (!says(error, /already exists/i)) {
        throw error;
      }
      await this.#client.ask({
        method: 'PATCH',
        path: `${this.#path}/git/refs/heads/${encodePath(branch)}`,
        body: { sha, force: true },
        schema: refSchema,
      });
    }
  }
}

function says(error: unknown, words: RegExp): error is Error {
  return isError(error) && words.test(error.message);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
