import { z } from 'zod';
import type { HostApiClient } from '../HostApiClient';
import type {
  FileChange,
  HostRepository,
  NewCommit,
  PullRequestText,
} from '../HostRepository';

const branchSchema = z.object({
  commit: z.object({ id: z.string(), message: z.string() }),
});
const entrySchema = z.object({
  id: z.string(),
  path: z.string(),
  type: z.string(),
  mode: z.string(),
});
const mergeRequestSchema = z.object({
  iid: z.number(),
  web_url: z.string(),
  state: z.string(),
});

/** A project on GitLab, in whatever group. */
export class GitlabRepository implements HostRepository {
  readonly #client: HostApiClient;
  readonly #path: string;

  /** @param options.project - path of the project with all of its groups */
  constructor(options: { client: HostApiClient; project: string }) {
    this.#client = options.client;
    this.#path = `/projects/${encodeURIComponent(options.project)}`;
  }

  async describe() {
    const project = await this.#client.ask({
      path: this.#path,
      schema: z.object({ default_branch: z.string(), archived: z.boolean() }),
    });
    return {
      defaultBranch: project.default_branch,
      isArchived: project.archived,
    };
  }

  async messageOf(branch: string) {
    return (await this.#branch(branch))?.commit.message;
  }

  async findOpen(branch: string, base: string) {
    const [found] = await this.#client.ask({
      path: `${this.#path}/merge_requests`,
      query: { state: 'opened', source_branch: branch, target_branch: base },
      schema: z.array(mergeRequestSchema),
    });
    return found && { number: found.iid, url: found.web_url };
  }

  async commit({ branch, base, message, change }: NewCommit) {
    const { commit } = await this.#client.ask({
      path: `${this.#path}/repository/branches/${encodeURIComponent(base)}`,
      schema: branchSchema,
    });
    const files = await this.#client.askForAll({
      path: `${this.#path}/repository/tree`,
      query: { ref: commit.id, recursive: true },
      schema: z.array(entrySchema),
    });
    const changes = change(
      new Map(
        files
          .filter(({ type }) => type !== 'tree')
          .map(({ path, id, mode }) => [path, { id, mode }]),
      ),
    );
    await this.#client.ask({
      method: 'POST',
      path: `${this.#path}/repository/commits`,
      body: {
        branch,
        start_sha: commit.id,
        force: true,
        commit_message: message,
        actions: [...changes].map(toAction),
      },
      schema: z.object({ id: z.string() }),
    });
  }

  async open(
    { branch, base }: { branch: string; base: string },
    text: PullRequestText,
  ) {
    const { iid, web_url: url } = await this.#client.ask({
      method: 'POST',
      path: `${this.#path}/merge_requests`,
      body: {
        source_branch: branch,
        target_branch: base,
        remove_source_branch: true,
        ...toWords(text),
      },
      schema: mergeRequestSchema,
    });
    return { number: iid, url };
  }

  async edit(number: number, text: PullRequestText) {
    await this.#client.ask({
      method: 'PUT',
      path: `${this.#path}/merge_requests/${number}`,
      body: toWords(text),
      schema: mergeRequestSchema,
    });
  }

  async stateOf(number: number) {
    const { state } = await this.#client.ask({
      path: `${this.#path}/merge_requests/${number}`,
      schema: mergeRequestSchema,
    });
    if (state === 'merged' || state === 'closed') {
      return state;
    }
    return 'open';
  }

  async archive() {
    await this.#client.ask({
      method: 'POST',
      path: `${this.#path}/archive`,
      schema: z.object({}),
    });
  }

  async #branch(name: string) {
    return this.#client.find({
      path: `${this.#path}/repository/branches/${encodeURIComponent(name)}`,
      schema: branchSchema,
    });
  }
}

/** A change in the words of GitLab's commits API; files keep their mode. */
function toAction([path, { content, exists }]: [string, FileChange]) {
  if (!content) {
    return { action: 'delete', file_path: path };
  }
  return {
    action: exists ? 'update' : 'create',
    file_path: path,
    content: content.toString('base64'),
    encoding: 'base64',
  };
}

function toWords({ title, body, isDraft }: PullRequestText) {
  return { title: isDraft ? `Draft: ${title}` : title, description: body };
}
