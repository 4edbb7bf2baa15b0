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
import { GiteaRunReader } from './GiteaRunReader';
import { GithubRunReader } from './GithubRunReader';
import { GitlabRunReader } from './GitlabRunReader';
import type { RunReader } from './RunReader';

const READERS: Record<HostType, RunReader> = {
  github: new GithubRunReader(),
  gitlab: new GitlabRunReader(),
  gitea: new GiteaRunReader(),
};

/** Tells how continuous integration ended on the default branch. */
export class CiCollector implements FactCollector {
  readonly id = 'ci';
  readonly title = 'Continuous integration';
  readonly description =
    'The last finished run on the default branch: GitHub Actions, GitLab pipelines, commit statuses of Gitea.';
  readonly facts: readonly FactDescription[] = [
    {
      name: 'hasRuns',
      type: 'boolean',
      title: 'Has runs',
      description: 'Whether anything ran or runs on the default branch.',
    },
    {
      name: 'passed',
      type: 'boolean',
      title: 'Last run passed',
      description: 'Absent while nothing has finished.',
    },
    {
      name: 'conclusion',
      type: 'string',
      title: 'Conclusion of the last run',
      description: '`success`, `failure` or `cancelled`.',
    },
    { name: 'lastRunAt', type: 'date', title: 'Last run ended at' },
    {
      name: 'running',
      type: 'boolean',
      title: 'A newer run is going on',
    },
    { name: 'url', type: 'string', title: 'Page of the last run' },
  ];
  readonly every: HumanDuration = { minutes: 30 };
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
    const runs =
      repository &&
      (await READERS[repository.type].readRuns(repository, signal));
    if (!runs) {
      throw new NotFoundError(
        `The repository ${repository?.fullName ?? 'of the entity'} was not found: it is gone, or the portal may not read it`,
      );
    }
    const { isRunning, last } = runs;
    return {
      hasRuns: isRunning || last !== undefined,
      running: isRunning,
      ...(last && {
        passed: last.conclusion === 'success',
        conclusion: last.conclusion,
        lastRunAt: last.at,
        ...(last.url && { url: last.url }),
      }),
    };
  }
}
