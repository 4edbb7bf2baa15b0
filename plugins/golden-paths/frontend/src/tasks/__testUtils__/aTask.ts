import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';

/** A run of the service template with two steps; it is done after 12 s. */
export function aTask(more: Partial<ScaffolderTask> = {}): ScaffolderTask {
  return {
    id: 'task-1',
    status: 'completed',
    createdAt: '2026-01-31T10:00:00.000Z',
    lastHeartbeatAt: '2026-01-31T10:00:12.000Z',
    ...more,
    spec: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      parameters: { name: 'orders' },
      output: {},
      steps: [
        { id: 'check', name: 'Check', action: 'test:check' },
        { id: 'publish', name: 'Publish', action: 'test:publish' },
      ],
      user: { ref: 'user:default/ada' },
      templateInfo: {
        entityRef: 'template:default/node-service',
        entity: {
          metadata: {
            name: 'node-service',
            namespace: 'default',
            title: 'TypeScript service',
          },
        },
      },
      EXPERIMENTAL_recovery: { EXPERIMENTAL_strategy: 'startOver' },
      ...more.spec,
    },
  };
}
