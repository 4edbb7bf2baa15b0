import { Readable } from 'node:stream';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parseInput, readPage } from '@callboard/backend-kit';
import type {
  ForgePushedRef,
  MergeRequest,
  PullRequestId,
} from '@callboard/plugin-forge-common';
import { z } from 'zod';
import { listChangedFiles } from '../git/changedFiles';
import { listCommits } from '../git/commits';
import { openPatch } from '../git/readChanges';
import { branchNameSchema } from '../git/refNames';
import type { AcceptedPush } from '../git/createGitRouter';
import type {
  RepositoryStore,
  StoredRepository,
} from '../repositories/RepositoryStore';
import { auditAct } from './auditAct';
import { describePullRequest, toPullRequest } from './describePullRequest';
import { assertBringsSomething, keepTip, removeHead } from './headBranches';
import { KeyedQueue } from './KeyedQueue';
import { branchRef, PullRequestBranches } from './PullRequestBranches';
import { PullRequestMerger } from './PullRequestMerger';
import type {
  Actor,
  CallOptions,
  NewPullRequest,
  NumberedPullRequestsQuery,
  PullRequestsQuery,
  PullRequestsService,
} from './PullRequestsService';
import type { PullRequestRecord, PullRequestsStore } from './PullRequestsStore';

const MAX_COMMITS = 250;
const ABSENT = '0'.repeat(40);

const positionSchema = z.object({ number: z.number().int() });

/** What the service needs. */
export interface DefaultPullRequestsServiceOptions {
  auditor: AuditorService;
  repositories: RepositoryStore;
  store: PullRequestsStore;
  merger: PullRequestMerger;
  /** Keeps merges and pushes to the same repository apart. */
  queue: KeyedQueue;
  /** Told when a merge moved branches, as it is told of pushes. */
  onPush: (push: AcceptedPush) => Promise<void>;
}

/** The rules of pull requests. */
export class DefaultPullRequestsService implements PullRequestsService {
  readonly #options: DefaultPullRequestsServiceOptions;

  static create(options: DefaultPullRequestsServiceOptions) {
    return new DefaultPullRequestsService(options);
  }

  private constructor(options: DefaultPullRequestsServiceOptions) {
    this.#options = options;
  }

  async listPullRequests(query: PullRequestsQuery) {
    const { repositories, store } = this.#options;
    const { org, name, state } = query;
    await repositories.get(org, name);
    const page = await readPage({
      query,
      position: positionSchema,
      read: (after, limit) =>
        store.list(
          { org, name, ...(state && { states: [state] }) },
          { after: after?.number, limit },
        ),
      positionOf: ({ number }) => ({ number }),
    });
    return {
      ...page,
      items: page.items.map(toPullRequest),
      counts: await store.count({ org, name }),
    };
  }

  async listNumbered(query: NumberedPullRequestsQuery) {
    const { repositories, store } = this.#options;
    const { org, name, states, page, limit } = query;
    await repositories.get(org, name);
    const counts = await store.count({ org, name });
    const counted = states ?? (['open', 'merged', 'closed'] as const);
    const items = await store.list(
      { org, name, states },
      { skip: (page - 1) * limit, limit },
    );
    return {
      items: items.map(toPullRequest),
      total: counted.reduce((sum, state) => sum + counts[state], 0),
    };
  }

  async getPullRequest(id: PullRequestId) {
    const { pullRequest, path } = await this.#find(id);
    return describePullRequest(pullRequest, path);
  }

  async listCommits(id: PullRequestId) {
    const { branches, path } = await this.#find(id);
    const range = await branches.range();
    const items = range
      ? await listCommits(path, {
          commit: range.to,
          without: range.from,
          limit: MAX_COMMITS,
        })
      : [];
    return { items };
  }

  async getChanges(id: PullRequestId) {
    const { branches } = await this.#find(id);
    return branches.changes();
  }

  async listChangedFiles(id: PullRequestId) {
    const { branches, path } = await this.#find(id);
    const range = await branches.range();
    return range ? listChangedFiles(path, range) : [];
  }

  async openPatch(id: PullRequestId) {
    const { branches, path } = await this.#find(id);
    const range = await branches.range();
    return range ? openPatch(path, range) : Readable.from([]);
  }

  async openPullRequest(input: NewPullRequest, { by }: CallOptions) {
    const { repositories, store } = this.#options;
    const { org, name, title, body = '' } = input;
    const head = parseInput(branchNameSchema, input.head);
    const base = parseInput(branchNameSchema, input.base);
    const { path } = await repositories.getWritable(org, name);
    const createdAt = new Date().toISOString();
    const draft = { org, name, title, body, head, base, createdAt };
    await assertBringsSomething(path, { head, base });
    return this.#audited(
      { act: 'open', by, on: { org, name, head, base } },
      async () => {
        const opened = await store.insert({ ...draft, author: by.ref });
        if (!opened) {
          throw new ConflictError(
            `A pull request of '${head}' into '${base}' is open already`,
          );
        }
        await keepTip(opened, path);
        return describePullRequest(opened, path);
      },
    );
  }

  async editPullRequest(
    id: PullRequestId,
    edit: { title?: string; body?: string },
    { by }: CallOptions,
  ) {
    const { pullRequest, path } = await this.#findWritable(id);
    return this.#audited({ act: 'edit', by, on: { ...id } }, async () => {
      const edited = await this.#options.store.change(id, pullRequest.state, {
        ...(edit.title !== undefined && { title: edit.title }),
        ...(edit.body !== undefined && { body: edit.body }),
        updatedAt: new Date().toISOString(),
      });
      return describePullRequest(edited ?? pullRequest, path);
    });
  }

  async mergePullRequest(
    id: PullRequestId,
    request: MergeRequest,
    { by }: CallOptions,
  ) {
    const { merger, queue, onPush } = this.#options;
    const { style = 'merge', headCommit, deleteBranch = false } = request;
    const done = await queue.run(keyOf(id), async () => {
      const { repository, path, pullRequest } = await this.#findWritable(id);
      assertOpen(pullRequest);
      const merged = await this.#audited(
        { act: 'merge', by, on: { ...id, style } },
        () => merger.merge(pullRequest, { path, style, headCommit, by }),
      );
      const tip = merged.tips.head;
      const removed =
        deleteBranch && (await removeHead(pullRequest, { path, tip }));
      return { ...merged, repository, removed };
    });
    const { pullRequest, repository, tips, commit } = done;
    const refs: ForgePushedRef[] = [
      { ref: branchRef(pullRequest.base), before: tips.base, after: commit },
    ];
    if (done.removed) {
      const ref = branchRef(pullRequest.head);
      refs.push({ ref, before: tips.head, after: ABSENT });
    }
    await onPush({ repository, created: false, refs });
    return describePullRequest(pullRequest, repository.path);
  }

  async closePullRequest(id: PullRequestId, { by }: CallOptions) {
    const { store, queue } = this.#options;
    return queue.run(keyOf(id), async () => {
      const { pullRequest, branches, path } = await this.#findWritable(id);
      assertOpen(pullRequest);
      return this.#audited({ act: 'close', by, on: { ...id } }, async () => {
        await keepTip(pullRequest, path);
        const now = new Date().toISOString();
        const closed = await store.change(id, 'open', {
          state: 'closed',
          closedAt: now,
          updatedAt: now,
          baseCommit: (await branches.range())?.from,
          mergedBy: undefined,
          plannedMerge: undefined,
        });
        return describePullRequest(closed ?? pullRequest, path);
      });
    });
  }

  async reopenPullRequest(id: PullRequestId, { by }: CallOptions) {
    const { store, queue } = this.#options;
    return queue.run(keyOf(id), async () => {
      const { pullRequest, path } = await this.#findWritable(id);
      if (pullRequest.state !== 'closed') {
        throw new ConflictError(
          `Pull request #${id.number} is ${pullRequest.state}, so it cannot be opened again`,
        );
      }
      await assertBringsSomething(path, pullRequest);
      return this.#audited({ act: 'reopen', by, on: { ...id } }, async () => {
        const opened = await store.change(id, 'closed', {
          state: 'open',
          closedAt: undefined,
          baseCommit: undefined,
          updatedAt: new Date().toISOString(),
        });
        if (!opened) {
          throw new ConflictError(
            `Another pull request of '${pullRequest.head}' into '${pullRequest.base}' is open`,
          );
        }
        return describePullRequest(opened, path);
      });
    });
  }

  async #findWritable(id: PullRequestId) {
    await this.#options.repositories.getWritable(id.org, id.name);
    return this.#find(id);
  }

  async #find(id: PullRequestId): Promise<{
    repository: StoredRepository;
    path: string;
    pullRequest: PullRequestRecord;
    branches: PullRequestBranches;
  }> {
    const { repositories, store, merger } = this.#options;
    const repository = await repositories.get(id.org, id.name);
    const { path } = repository;
    const found = await store.find(id);
    if (!found) {
      throw new NotFoundError(
        `There is no pull request #${id.number} in '${keyOf(id)}'`,
      );
    }
    const pullRequest = await merger.settle(found, path);
    const branches = new PullRequestBranches(path, pullRequest);
    return { repository, path, pullRequest, branches };
  }

  #audited<T>(
    event: { act: string; by: Actor; on: JsonObject },
    run: () => Promise<T>,
  ): Promise<T> {
    return auditAct(this.#options.auditor, event, run);
  }
}

function keyOf({ org, name }: { org: string; name: string }): string {
  return `${org}/${name}`;
}

function assertOpen({ number, state }: PullRequestRecord): void {
  if (state !== 'open') {
    throw new ConflictError(`Pull request #${number} is ${state} already`);
  }
}
