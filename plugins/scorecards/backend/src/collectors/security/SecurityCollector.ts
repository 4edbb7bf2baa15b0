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
import type { HostedRepository } from '../hosts/HostedRepository';
import type { AlertReader } from './AlertReader';
import { GithubAlertReader } from './GithubAlertReader';
import { GitlabAlertReader } from './GitlabAlertReader';

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** Tells how many security alerts of a repository are open. */
export class SecurityCollector implements FactCollector {
  readonly id = 'security';
  readonly title = 'Security alerts';
  readonly description =
    'Open alerts by severity: Dependabot and code scanning of GitHub, vulnerabilities of GitLab.';
  readonly facts: readonly FactDescription[] = [
    {
      name: 'enabled',
      type: 'boolean',
      title: 'Alerts are looked for',
      description:
        'Whether the host looks for any. Without it there are no counts, so that nobody passes for not looking.',
    },
    ...SEVERITIES.map(severity => ({
      name: `open.${severity}`,
      type: 'number' as const,
      title: `Open alerts: ${severity}`,
    })),
    { name: 'total', type: 'number', title: 'Open alerts' },
    {
      name: 'dependencyAlerts',
      type: 'boolean',
      title: 'Dependencies are looked at',
    },
    { name: 'codeAlerts', type: 'boolean', title: 'Code is looked at' },
    {
      name: 'oldestAt',
      type: 'date',
      title: 'Oldest open alert',
      description: 'GitHub only.',
    },
  ];
  readonly every: HumanDuration = { hours: 6 };
  readonly appliesTo: Rule;
  readonly #hosts: GitHosts;
  readonly #readers: Partial<Record<string, AlertReader>> = {
    github: new GithubAlertReader(),
    gitlab: new GitlabAlertReader(),
  };

  constructor(options: { appliesTo: Rule; hosts: GitHosts }) {
    this.appliesTo = options.appliesTo;
    this.#hosts = options.hosts;
  }

  /** @throws RetryLaterError when the host asks to come back later */
  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const repository = this.#hosts.find(entity);
    const reader = this.#readerOf(repository);
    if (!repository || !reader) {
      return { enabled: false, dependencyAlerts: false, codeAlerts: false };
    }
    const alerts = await reader.readAlerts(repository, signal);
    const { open, oldestAt, dependencies, code } = alerts;
    return {
      enabled: open !== undefined,
      dependencyAlerts: dependencies,
      codeAlerts: code,
      ...(open && {
        open,
        total: SEVERITIES.reduce((sum, severity) => sum + open[severity], 0),
      }),
      ...(oldestAt && { oldestAt }),
    };
  }

  #readerOf(repository: HostedRepository | undefined) {
    return repository && this.#readers[repository.type];
  }
}
