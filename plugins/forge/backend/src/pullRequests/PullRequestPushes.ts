import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { isAncestor, mergeBaseOf, tipOf } from '../git/branches';
import type { AcceptedPush } from '../git/createGitRouter';
import { KeyedQueue } from './KeyedQueue';
import { branchRef, PullRequestBranches } from './PullRequestBranches';
import type { PullRequestRecord, PullRequestsStore } from './PullRequestsStore';

const BRANCHES = 'refs/heads/';
const ABSENT = /^0+$/;
// More pull requests of one branch than anybody has open.
const MAX_OPEN = 1_000;

/**
 * Does for pull requests what is due after a push: keeps the newest commit of
 * head branches, and marks as merged what somebody merged and pushed.
 */
export class PullRequestPushes {
  constructor(
    private readonly options: {
      store: PullRequestsStore;
      queue: KeyedQueue;
      logger: LoggerService;
    },
  ) {}

  /** Handles one accepted push; a failure is logged, the push stays accepted. */
  async handle(push: AcceptedPush): Promise<void> {
    const { org, name } = push.repository;
    const moved = push.refs.filter(
      ({ ref, after }) => ref.startsWith(BRANCHES) && !ABSENT.test(after),
    );
    try {
      await this.options.queue.run(`${org}/${name}`, async () => {
        for (const { ref, before, after } of moved) {
          const branch = ref.slice(BRANCHES.length);
          await this.#keepHeads(push, { branch, after });
          if (!ABSENT.test(before)) {
            await this.#markMerged(push, { branch, before, after });
          }
        }
      });
    } catch (error) {
      this.options.logger.error(
        `Pull requests of ${org}/${name} do not know of a push`,
        toError(error),
      );
    }
  }

  async #keepHeads(
    push: AcceptedPush,
    { branch, after }: { branch: string; after: string },
  ) {
    const { org, name, path } = push.repository;
    for (const open of await this.#open({ org, name, head: branch })) {
      await new PullRequestBranches(path, open).keepHead(after);
      await this.options.store.change(open, 'open', {
        updatedAt: new Date().toISOString(),
      });
    }
  }

  async #markMerged(
    push: AcceptedPush,
    moved: { branch: string; before: string; after: string },
  ) {
    const { org, name, path } = push.repository;
    const { branch, before, after } = moved;
    for (const open of await this.#open({ org, name, base: branch })) {
      const head =
        (await tipOf(path, branchRef(open.head))) ??
        (await new PullRequestBranches(path, open).keptHead());
      const isIn =
        head &&
        (await isAncestor(path, [head, after])) &&
        !(await isAncestor(path, [head, before]));
      if (isIn) {
        const now = new Date().toISOString();
        await this.options.store.change(open, 'open', {
          state: 'merged',
          mergedAt: now,
          updatedAt: now,
          mergedBy: push.user,
          mergeCommit: after,
          baseCommit: await mergeBaseOf(path, [before, head]),
          plannedMerge: undefined,
        });
      }
    }
  }

  async #open(filter: {
    org: string;
    name: string;
    head?: string;
    base?: string;
  }): Promise<PullRequestRecord[]> {
    return this.options.store.list(
      { ...filter, states: ['open'] },
      { limit: MAX_OPEN },
    );
  }
}
