import { ConflictError } from '@backstage/errors';
import type { MergeStyle } from '@callboard/plugin-forge-common';
import { isAncestor, moveRef, tipOf } from '../git/branches';
import { listCommits } from '../git/commits';
import { commitTree, mergeTrees, treeOf } from '../git/mergeCommits';
import {
  branchRef,
  PullRequestBranches,
  PullRequestTips,
} from './PullRequestBranches';
import { Actor } from './PullRequestsService';
import type { PullRequestRecord, PullRequestsStore } from './PullRequestsStore';

// Each try but the last one lost against a push that came in between.
const MAX_TRIES = 10;

/** A merge that happened. */
export interface Merged {
  pullRequest: PullRequestRecord;
  /** Where the branches were. */
  tips: PullRequestTips;
  /** New tip of the base branch. */
  commit: string;
}

/**
 * Merges pull requests in bare repositories. The base branch moves only from the
 * commit that the merge was made of, so that a push in between is not lost: the
 * merge is then made anew.
 */
export class PullRequestMerger {
  constructor(private readonly store: PullRequestsStore) {}

  /**
   * Merges one that is open.
   *
   * @throws ConflictError when it cannot be merged, with the reason
   */
  async merge(
    pullRequest: PullRequestRecord,
    options: {
      /** Folder of the bare repository. */
      path: string;
      style: MergeStyle;
      /** When the head branch has another newest commit, nothing is merged. */
      headCommit?: string;
      by: Actor;
    },
  ): Promise<Merged> {
    const { path, style, headCommit, by } = options;
    const branches = new PullRequestBranches(path, pullRequest);
    const ref = branchRef(pullRequest.base);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const tips = await branches.tips();
      if ('missing' in tips) {
        throw new ConflictError(
          `There is no branch '${tips.missing}' any more that could be merged`,
        );
      }
      if (headCommit && headCommit !== tips.head) {
        throw new ConflictError(
          `'${pullRequest.head}' has new commits: look at them first, then merge`,
        );
      }
      const commit = await this.prepare(pullRequest, { path, tips, style, by });
      await branches.keepHead(tips.head);
      // Should the process end now, `settle` finds out how far it came.
      await this.store.change(pullRequest, 'open', {
        plannedMerge: commit,
        baseCommit: tips.from,
        mergedBy: by.ref,
      });
      if (await moveRef(path, { ref, from: tips.base, to: commit })) {
        const merged = await this.#markMerged(pullRequest, commit);
        return { pullRequest: merged ?? pullRequest, tips, commit };
      }
    }
    throw new ConflictError(
      `'${pullRequest.base}' is pushed to so often that nothing could be merged: try again`,
    );
  }

  /**
   * Makes the commit of a merge, which no branch has yet.
   *
   * @throws ConflictError when both branches changed the same lines, or the base
   *   branch has all of it already
   */
  async prepare(
    pullRequest: PullRequestRecord,
    options: {
      path: string;
      tips: PullRequestTips;
      style: MergeStyle;
      by: Actor;
    },
  ): Promise<string> {
    const { path, tips, style, by } = options;
    const { number, title, body, head, base } = pullRequest;
    const merged = await mergeTrees(path, [tips.base, tips.head]);
    if (merged.conflicts) {
      throw new ConflictError(
        `'${head}' and '${base}' changed the same lines of ${merged.conflicts.join(', ')}`,
      );
    }
    if (
      tips.from === tips.head ||
      merged.tree === (await treeOf(path, tips.base))
    ) {
      throw new ConflictError(`'${base}' has all of '${head}' already`);
    }
    const { tree } = merged;
    if (style === 'merge') {
      return commitTree(path, {
        tree,
        parents: [tips.base, tips.head],
        message: `Merge pull request #${number} from ${head}\n\n${title}\n`,
        author: by,
        committer: by,
      });
    }
    const [newest] = await listCommits(path, { commit: tips.head, limit: 1 });
    return commitTree(path, {
      tree,
      parents: [tips.base],
      message: `${title} (#${number})\n\n${body}`.trimEnd().concat('\n'),
      author: { name: newest.authorName, email: newest.authorEmail },
      committer: by,
    });
  }

  /**
   * Finishes what a process that ended in the middle of a merge left behind.
   *
   * @param path - folder of the bare repository
   */
  async settle(
    pullRequest: PullRequestRecord,
    path: string,
  ): Promise<PullRequestRecord> {
    const { state, plannedMerge, base } = pullRequest;
    if (state !== 'open' || !plannedMerge) {
      return pullRequest;
    }
    const tip = await tipOf(path, branchRef(base));
    const planned = await tipOf(path, plannedMerge);
    const happened = tip && planned && (await isAncestor(path, [planned, tip]));
    return happened
      ? ((await this.#markMerged(pullRequest, planned)) ?? pullRequest)
      : pullRequest;
  }

  async #markMerged(pullRequest: PullRequestRecord, commit: string) {
    const now = new Date().toISOString();
    return this.store.change(pullRequest, 'open', {
      state: 'merged',
      mergeCommit: commit,
      mergedAt: now,
      updatedAt: now,
      plannedMerge: undefined,
    });
  }
}
