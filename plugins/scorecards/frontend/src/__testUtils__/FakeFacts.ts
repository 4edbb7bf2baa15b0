import type {
  FactRefreshResult,
  FactsApi,
  FactSource,
} from '@callboard/plugin-scorecards-common';

/** A portal that collects from Git and counts alerts. */
export const gitFacts: FactSource[] = [
  {
    id: 'git',
    title: 'Git activity',
    kind: 'collected',
    ttlSeconds: 3600,
    facts: [
      { name: 'lastCommitAt', type: 'date', title: 'Last commit' },
      { name: 'commits', type: 'number', title: 'Commits', unit: 'in 90 days' },
      { name: 'contributors', type: 'list', title: 'Contributors' },
      { name: 'isArchived', type: 'boolean', title: 'Archived' },
    ],
  },
];

/** Sources of facts in memory; nothing is known of entities. */
export class FakeFacts implements FactsApi {
  constructor(readonly sources: FactSource[] = gitFacts) {}

  async listSources() {
    return this.sources;
  }

  async listFacts() {
    return [];
  }

  async pushFacts() {
    return { changed: 0, unchanged: 0, outdated: 0 };
  }

  async refreshFacts(): Promise<FactRefreshResult> {
    return { failed: [] };
  }
}
