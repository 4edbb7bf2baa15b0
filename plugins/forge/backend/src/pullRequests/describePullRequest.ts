import type {
  PullRequest,
  PullRequestDetails,
} from '@callboard/plugin-forge-common';
import { countCommits, tipOf } from '../git/branches';
import { listChangedFiles } from '../git/changedFiles';
import { defaultBranchOf } from '../git/refs';
import { branchRef, PullRequestBranches } from './PullRequestBranches';
import type { PullRequestRecord } from './PullRequestsStore';

/** Takes away what only the forge needs to know. */
export function toPullRequest(record: PullRequestRecord): PullRequest {
  const { baseCommit, plannedMerge, mergedBy, ...pullRequest } = record;
  return {
    ...pullRequest,
    ...(pullRequest.state === 'merged' && { mergedBy }),
  };
}

/**
 * Adds what git knows about a pull request.
 *
 * @param path - folder of the bare repository
 */
export async function describePullRequest(
  record: PullRequestRecord,
  path: string,
): Promise<PullRequestDetails> {
  const branches = new PullRequestBranches(path, record);
  const isOpen = record.state === 'open';
  const [range, kept, headTip, defaultBranch, mergeability] = await Promise.all(
    [
      branches.range(),
      branches.keptHead(),
      tipOf(path, branchRef(record.head)),
      defaultBranchOf(path),
      isOpen ? branches.mergeability() : undefined,
    ],
  );
  const [commits, files] = range
    ? await Promise.all([
        countCommits(path, range),
        listChangedFiles(path, range),
      ])
    : [0, []];
  return {
    ...toPullRequest(record),
    headCommit: range?.to ?? kept ?? '',
    commits,
    changedFiles: files.length,
    ...(mergeability && { mergeability }),
    headBranchCanBeDeleted:
      headTip !== undefined && record.head !== defaultBranch,
  };
}
