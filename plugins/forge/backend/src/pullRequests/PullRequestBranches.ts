import {
  Mergeability,
  PullRequestChanges,
} from '@callboard/plugin-forge-common';
import { mergeBaseOf, putRef, tipOf } from '../git/branches';
import { mergeTrees, treeOf } from '../git/mergeCommits';
import { readChanges } from '../git/readChanges';
import type { PullRequestRecord } from './PullRequestsStore';

/** Where the branches of a pull request are. */
export interface PullRequestTips {
  /** Newest commit of the base branch. */
  base: string;
  /** Newest commit of the head branch. */
  head: string;
  /** Newest commit that both have. */
  from: string;
}

/** The commits between which a pull request changes something. */
export interface PullRequestRange {
  from: string;
  to: string;
}

/**
 * What git knows about the branches of a pull request. The last commit of the
 * head branch is kept under `refs/pull/<number>/head`, as on other Git hosts, so
 * that the changes can be read after the branch is gone.
 */
export class PullRequestBranches {
  constructor(
    /** Folder of the bare repository. */
    readonly path: string,
    private readonly pullRequest: Pick<
      PullRequestRecord,
      'number' | 'state' | 'head' | 'base' | 'baseCommit'
    >,
  ) {}

  /**
   * Finds the branches as they are now.
   *
   * @returns what is missing, if anything is
   */
  async tips(): Promise<
    PullRequestTips | { missing: string; head?: string; base?: string }
  > {
    const { base: baseBranch, head: headBranch } = this.pullRequest;
    const [base, head] = await Promise.all([
      tipOf(this.path, branchRef(baseBranch)),
      tipOf(this.path, branchRef(headBranch)),
    ]);
    if (!base) {
      return { missing: baseBranch, head };
    }
    const from = head && (await mergeBaseOf(this.path, [base, head]));
    return head && from
      ? { base, head, from }
      : { missing: headBranch, base, head };
  }

  /** Tells whether the head branch could be merged as it is now. */
  async mergeability(): Promise<Mergeability> {
    const tips = await this.tips();
    if ('missing' in tips) {
      return { status: 'branch-missing', branch: tips.missing };
    }
    const { base, head, from } = tips;
    if (from === head) {
      return { status: 'nothing-to-merge' };
    }
    const merged = await mergeTrees(this.path, [base, head]);
    if (merged.conflicts) {
      return { status: 'conflicts', files: merged.conflicts };
    }
    return merged.tree === (await treeOf(this.path, base))
      ? { status: 'nothing-to-merge' }
      : { status: 'clean' };
  }

  /**
   * Finds the commits between which it changes something.
   *
   * @returns undefined when git no longer has them
   */
  async range(): Promise<PullRequestRange | undefined> {
    const { state, baseCommit } = this.pullRequest;
    if (state === 'open') {
      const tips = await this.tips();
      if (!('missing' in tips)) {
        return { from: tips.from, to: tips.head };
      }
      const kept = await this.keptHead();
      const from =
        kept && tips.base && (await mergeBaseOf(this.path, [tips.base, kept]));
      return kept && from ? { from, to: kept } : undefined;
    }
    const to = await this.keptHead();
    return to && baseCommit ? { from: baseCommit, to } : undefined;
  }

  /** Reads what it changes. */
  async changes(): Promise<PullRequestChanges> {
    const range = await this.range();
    return range
      ? readChanges(this.path, range)
      : { files: [], changedFiles: 0 };
  }

  /** The last commit of the head branch that is kept. */
  async keptHead(): Promise<string | undefined> {
    return tipOf(this.path, this.#keptRef);
  }

  /** Keeps a commit as the last one of the head branch. */
  async keepHead(commit: string): Promise<void> {
    await putRef(this.path, this.#keptRef, commit);
  }

  get #keptRef(): string {
    return `refs/pull/${this.pullRequest.number}/head`;
  }
}

/** Full name of a branch. */
export function branchRef(branch: string): string {
  return `refs/heads/${branch}`;
}
