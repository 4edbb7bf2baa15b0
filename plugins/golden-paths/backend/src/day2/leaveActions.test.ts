import { mockServices } from '@backstage/backend-test-utils';
import { runAction } from './__testUtils__/runAction';
import { ORIGIN, REPOSITORY, shop } from './__testUtils__/shopEntities';
import { createArchiveRepositoryAction } from './createArchiveRepositoryAction';
import { createUnregisterAction } from './createUnregisterAction';

const entityRef = 'component:default/shop';

const LOCATION = {
  id: 'l1',
  type: 'url',
  target: ORIGIN,
  entityRef: 'location:default/l1',
};

describe('golden-paths:archive-repository', () => {
  const archived: string[] = [];
  const action = createArchiveRepositoryAction({
    hosts: {
      of: () => ({
        archive: async url => {
          archived.push(url);
        },
        openPullRequest: () => Promise.reject(new Error('not asked for')),
        stateOf: () => Promise.reject(new Error('not asked for')),
      }),
    },
  });

  it('archives, and does not in a dry run', async () => {
    await runAction(action, { repositoryUrl: REPOSITORY }, { isDryRun: true });
    expect(archived).toEqual([]);
    await runAction(action, { repositoryUrl: REPOSITORY });
    expect(archived).toEqual([REPOSITORY]);
  });
});

describe('golden-paths:unregister', () => {
  function setUp(options: { leaves: boolean; registered?: boolean }) {
    const removed: string[] = [];
    let looks = 0;
    const action = createUnregisterAction({
      auth: mockServices.auth(),
      pollIntervalMs: 1,
      catalog: {
        async getEntityByRef() {
          looks += 1;
          return options.leaves && looks > 3 ? undefined : shop;
        },
        getLocationByRef: async () =>
          options.registered ? LOCATION : undefined,
        async removeLocationById(id) {
          removed.push(id);
        },
      },
    });
    return { action, removed };
  }

  it('waits until discovery has left the entity out', async () => {
    const { action, removed } = setUp({ leaves: true });
    await expect(runAction(action, { entityRef })).resolves.toEqual({
      removed: true,
    });
    expect(removed).toEqual([]);
  });

  it('removes a location that somebody registered', async () => {
    const { action, removed } = setUp({ leaves: true, registered: true });
    await runAction(action, { entityRef });
    expect(removed).toEqual(['l1']);
  });

  it('tells when it is still there, and does not fail', async () => {
    const { action } = setUp({ leaves: false });
    await expect(
      runAction(action, { entityRef, timeoutSeconds: 0.01 }),
    ).resolves.toEqual({ removed: false });
  });

  it('removes nothing in a dry run', async () => {
    const { action, removed } = setUp({ leaves: true, registered: true });
    await expect(
      runAction(action, { entityRef }, { isDryRun: true }),
    ).resolves.toEqual({ removed: false });
    expect(removed).toEqual([]);
  });
});
