import { NotFoundError } from '@backstage/errors';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type {
  FactDescription,
  Rule,
} from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import type { GitHosts } from '../hosts/GitHosts';
import type { HostType } from '../hosts/HostedRepository';
import { type ActivityReader, MAX_COMMITS } from './ActivityReader';
import { GiteaActivityReader } from './GiteaActivityReader';
import { GithubActivityReader } from './GithubActivityReader';
import { GitlabActivityReader } from './GitlabActivityReader';

const DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

const READERS: Record<HostType, ActivityReader> = {
  github: new GithubActivityReader(),
  gitlab: new GitlabActivityReader(),
  gitea: new GiteaActivityReader(),
};

/** Tells what happens in the repository of an entity. */
export class GitCollector implements FactCollector {
  readonly id = 'git';
  readonly title = 'Git activity';
  readonly description =
    'Commits, contributors and pull requests on the default branch; of entities in a folder, commits to that folder only.';
  readonly facts: readonly FactDescription[] = [
    {
      name: 'lastCommitAt',
      type: 'date',
      title: 'Last commit',
      description: 'Absent while there is none.',
    },
    {
      name: 'commits',
      type: 'number',
      title: `Commits in ${DAYS} days`,
      description: `Counted up to ${MAX_COMMITS}.`,
    },
    {
      name: 'contributors',
      type: 'number',
      title: `Contributors in ${DAYS} days`,
      description: `Different authors of the last ${MAX_COMMITS} of these commits, without bots.`,
    },
    {
      name: 'openPullRequests',
      type: 'number',
      title: 'Open pull requests',
      description: 'Of the whole repository.',
    },
    { name: 'defaultBranch', type: 'string', title: 'Default branch' },
    { name: 'archived', type: 'boolean', title: 'Repository is archived' },
    {
      name: 'host',
      type: 'string',
      title: 'Kind of Git host',
      description: '`github`, `gitlab` or `gitea`.',
    },
  ];
  readonly every: HumanDuration = { hours: 6 };
  readonly appliesTo: Rule;
  readonly #hosts: GitHosts;

  constructor(options: { appliesTo: Rule; hosts: GitHosts }) {
    this.appliesTo = options.appliesTo;
    this.#hosts = options.hosts;
  }

  /**
   * @throws NotFoundError when the repository is gone, RetryLaterError when its
   *   host asks to come back later
   */
  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const repository = this.#hosts.find(entity);
    const activity =
      repository &&
      (await READERS[repository.type].readActivity(repository, {
        since: new Date(Date.now() - DAYS * DAY_MS),
        signal,
      }));
    if (!activity) {
      throw new NotFoundError(
        `The repository ${repository?.fullName ?? 'of the entity'} was not found: it is gone, or the portal may not read it`,
      );
    }
    const { commits, lastCommitAt, openPullRequests } = activity;
    const people = commits.filter(({ isBot }) => !isBot);
    return {
      host: repository.type,
      defaultBranch: activity.defaultBranch,
      archived: activity.archived,
      commits: commits.length,
      contributors: new Set(people.map(({ author }) => author)).size,
      ...(lastCommitAt && { lastCommitAt }),
      ...(openPullRequests !== undefined && { openPullRequests }),
    };
  }
}
