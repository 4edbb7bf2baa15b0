import { ConflictError, isError } from '@backstage/errors';
import type { HostRepository } from './HostRepository';
import { pickChanges } from './pickChanges';
import type {
  HostPullRequest,
  PullRequestProposal,
  RepositoryHost,
} from './RepositoryHosts';

/** Ends the message of commits that the portal may replace. */
const TRAILER = 'Callboard-Branch';

/** What golden paths do on a host, the same way on each. */
export class DefaultRepositoryHost implements RepositoryHost {
  readonly #find: (repositoryUrl: string) => HostRepository;

  /** @param find - the repository at an address, on this host */
  constructor(find: (repositoryUrl: string) => HostRepository) {
    this.#find = find;
  }

  async openPullRequest(proposal: PullRequestProposal) {
    const { repositoryUrl, branch, changes, title, body } = proposal;
    const repository = this.#find(repositoryUrl);
    const { defaultBranch: base, isArchived } = await repository.describe();
    if (isArchived) {
      throw new ConflictError(
        `${repositoryUrl} is archived: it takes no changes`,
      );
    }
    const open = await repository.findOpen(branch, base);
    const message = await repository.messageOf(branch);
    const isOwn =
      message === undefined || message.includes(`${TRAILER}: ${branch}`);
    if (!isOwn) {
      if (open) {
        // Somebody works on it: neither commits nor words are replaced.
        return open;
      }
      throw new ConflictError(
        `The branch '${branch}' of ${repositoryUrl} has commits of others: merge, rename or remove it first`,
      );
    }
    await repository.commit({
      branch,
      base,
      message: `${title}\n\n${TRAILER}: ${branch}\n`,
      change: entries => pickChanges(changes, entries),
    });
    const text = { title, body, isDraft: proposal.isDraft ?? false };
    if (!open) {
      return openOrFind(repository, { branch, base }, text);
    }
    await repository.edit(open.number, text);
    return open;
  }

  async stateOf(repositoryUrl: string, number: number) {
    return this.#find(repositoryUrl).stateOf(number);
  }

  async archive(repositoryUrl: string) {
    await this.#find(repositoryUrl).archive();
  }
}

async function openOrFind(
  repository: HostRepository,
  branches: { branch: string; base: string },
  text: Parameters<HostRepository['open']>[1],
): Promise<HostPullRequest> {
  try {
    return await repository.open(branches, text);
  } catch (error) {
    const other =
      isError(error) && error.name === 'ConflictError'
        ? await repository.findOpen(branches.branch, branches.base)
        : undefined;
    if (!other) {
      throw error;
    }
    return other;
  }
}
