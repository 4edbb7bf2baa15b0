import type {
  Drift,
  TemplateAdoption,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';

/** A service that is cleanly behind, for tests. */
export function aDrift(fields: Partial<Drift> = {}): Drift {
  return {
    entityRef: 'component:default/orders',
    owner: 'group:default/checkout',
    templateRef: 'template:default/node-service',
    usedVersion: 'v1',
    currentVersion: 'v2',
    state: 'behind',
    files: [
      {
        path: 'Dockerfile',
        change: 'changed',
        conflicts: 0,
        diff: '@@ -1 +1 @@\n-FROM node:20\n+FROM node:22\n',
      },
    ],
    missingAnswers: [],
    checkedAt: '2026-01-10T12:00:00.000Z',
    ...fields,
  };
}

/** An open update of the same service, for tests. */
export function anUpdate(fields: Partial<TemplateUpdate> = {}): TemplateUpdate {
  return {
    id: 'u1',
    entityRef: 'component:default/orders',
    templateRef: 'template:default/node-service',
    fromVersion: 'v1',
    toVersion: 'v2',
    state: 'open',
    conflicts: 0,
    pullRequestUrl: 'https://git.example/larkfield/orders/pulls/7',
    openedBy: 'user:default/ada',
    openedAt: '2026-01-10T12:00:00.000Z',
    ...fields,
  };
}

/** A template with services in all states, for tests. */
export function aTemplate(
  fields: Partial<TemplateAdoption> = {},
): TemplateAdoption {
  return {
    templateRef: 'template:default/node-service',
    title: 'Node.js service',
    currentVersion: 'v2',
    states: { current: 5, behind: 3, conflicts: 1, unknown: 2 },
    clean: 2,
    versions: [
      { version: 'v2', entities: 5 },
      { version: 'v1', entities: 6 },
    ],
    updates: { opening: 0, open: 1, merged: 4, refused: 1, failed: 0 },
    ...fields,
  };
}
