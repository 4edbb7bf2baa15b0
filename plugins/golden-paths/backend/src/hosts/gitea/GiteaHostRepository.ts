import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { GiteaPullRequestsClient } from '../../pullRequest/GiteaPullRequestsClient';
import { giteaRemote, toRefusal } from '../../pullRequest/giteaRemote';
import type { GiteaRepository } from '../../pullRequest/readRepositoryUrl';
import type { CommitPerson } from '../../readGoldenPathsConfig';
import type {
  HostRepository,
  NewCommit,
  PullRequestText,
} from '../HostRepository';
import { GitTrees } from './GitTrees';

/** A repository on Gitea, Forgejo or the embedded forge. */
export class GiteaHostRepository implements HostRepository {
  readonly #repository: GiteaRepository;
  readonly #client: GiteaPullRequestsClient;
  readonly #committer: CommitPerson;

  constructor(options: {
    repository: GiteaRepository;
    committer: CommitPerson;
  }) {
    this.#repository = options.repository;
    this.#client = new GiteaPullRequestsClient(options.repository);
    this.#committer = options.committer;
  }

  async describe() {
    const found = await this.#client.getRepository();
    return { defaultBranch: found.default_branch, isArchived: found.archived };
  }

  async messageOf(branch: string) {
    return this.#client.messageOf(branch);
  }

  async findOpen(head: string, base: string) {
    return this.#client.findOpen({ head, base });
  }

  async commit(commit: NewCommit) {
    const folder = await mkdtemp(join(tmpdir(), 'golden-paths-'));
    try {
      await this.#commitIn(folder, commit);
    } catch (error) {
      throw toRefusal(error, this.#repository);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  // The files themselves are not checked out: a link in a repository must not
  // lead the portal out of the folder.
  async #commitIn(dir: string, { branch, base, message, change }: NewCommit) {
    const remote = { ...giteaRemote(this.#repository), dir };
    await git.clone({
      ...remote,
      ref: base,
      singleBranch: true,
      depth: 1,
      noTags: true,
      noCheckout: true,
    });
    const parent = await git.resolveRef({ ...remote, ref: `origin/${base}` });
    const trees = new GitTrees(remote);
    const before = (await git.readCommit({ ...remote, oid: parent })).commit;
    const changes = change(await trees.list(before.tree));
    const ref = `refs/heads/${branch}`;
    await git.commit({
      ...remote,
      message,
      author: this.#committer,
      committer: this.#committer,
      tree: await trees.change(before.tree, changes),
      parent: [parent],
      ref,
    });
    await git.push({ ...remote, ref, remoteRef: ref, force: true });
  }

  async open(
    { branch: head, base }: { branch: string; base: string },
    { title, body }: PullRequestText,
  ) {
    return this.#client.open({ head, base, title, body });
  }

  async edit(number: number, { title, body }: PullRequestText) {
    await this.#client.edit(number, { title, body });
  }

  async stateOf(number: number) {
    return this.#client.stateOf(number);
  }

  async archive() {
    await this.#client.archive();
  }
}
