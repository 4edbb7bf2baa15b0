import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { registerDriftActions } from './registerDriftActions';

const drift: Drift = {
  entityRef: 'component:default/mailer',
  templateRef: 'template:default/worker',
  usedVersion: '1',
  currentVersion: '2',
  state: 'behind',
  files: [{ path: 'a', change: 'added', conflicts: 0, diff: '+a' }],
  missingAnswers: [],
  checkedAt: '2026-11-22T00:00:00.000Z',
};

describe('actions about drift', () => {
  const asked: unknown[] = [];
  const actionsRegistry = actionsRegistryServiceMock();
  registerDriftActions({
    actionsRegistry,
    drift: {
      async list(query) {
        asked.push(query);
        return { items: [drift], nextCursor: 'next' };
      },
      async get(entityRef) {
        asked.push(entityRef);
        return drift;
      },
    },
  });
  const credentials = mockCredentials.user();

  it('lists services in short', async () => {
    const { output } = await actionsRegistry.invoke({
      id: 'test:list-drift',
      input: { state: 'behind' },
      credentials,
    });
    expect(asked.pop()).toEqual({ state: 'behind', limit: 25 });
    expect(output).toEqual({
      items: [
        {
          entityRef: 'component:default/mailer',
          templateRef: 'template:default/worker',
          usedVersion: '1',
          currentVersion: '2',
          state: 'behind',
          files: 1,
        },
      ],
      nextCursor: 'next',
    });
  });

  it('shows the diffs of one service', async () => {
    const { output } = await actionsRegistry.invoke({
      id: 'test:show-drift',
      input: { entityRef: 'Component:default/mailer' },
      credentials,
    });
    expect(asked.pop()).toBe('component:default/mailer');
    expect(output).toMatchObject({ state: 'behind', files: drift.files });
  });

  it('refuses what is no reference', async () => {
    await expect(
      actionsRegistry.invoke({
        id: 'test:show-drift',
        input: { entityRef: 'mailer' },
        credentials,
      }),
    ).rejects.toThrow('must be a full reference');
  });
});
