import { mockServices } from '@backstage/backend-test-utils';
import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  PullRequestProposal,
  RepositoryHost,
} from '../hosts/RepositoryHosts';
import { InMemoryUpdatesStore } from './__testUtils__/InMemoryUpdatesStore';
import {
  aNewUpdate,
  NODE,
  REPOSITORY,
  USE_2,
  WEB,
} from './__testUtils__/updates';
import { UpdateFollower } from './UpdateFollower';
import { UpdateNotices } from './UpdateNotices';
import { UpdateOpener, type Proposal } from './UpdateOpener';
import { UpdateWorker } from './UpdateWorker';

type PullRequestState = Awaited<ReturnType<RepositoryHost['stateOf']>>;

const PULL_REQUEST: PullRequestProposal = {
  repositoryUrl: REPOSITORY,
  branch: 'callboard/update-node-2',
  title: 'Update',
  body: '',
  changes: new Map(),
};
const PROPOSAL: Proposal = {
  pullRequest: PULL_REQUEST,
  conflicts: 0,
  use: USE_2,
  owner: 'group:default/shop',
};

function setUp() {
  const store = new InMemoryUpdatesStore();
  const sent: { to: unknown; title: string; description?: string }[] = [];
  const notifications: NotificationService = {
    send: async ({ recipients, payload: { title, description } }) => {
      const to = recipients.type === 'entity' && recipients.entityRef;
      sent.push({ to, title, description });
    },
  };
  const host: jest.Mocked<RepositoryHost> = {
    openPullRequest: jest.fn(async (_: PullRequestProposal) => ({
      url: `${REPOSITORY}/pulls/7`,
      number: 7,
    })),
    stateOf: jest.fn(
      async (_: string, _number: number): Promise<PullRequestState> => 'open',
    ),
    archive: jest.fn(),
  };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const logger = mockServices.logger.mock();
  const propose = jest.fn(async () => PROPOSAL);
  const opener = new UpdateOpener({
    auditor,
    hosts: { of: () => host },
    logger,
    notices: new UpdateNotices({ logger, notifications }),
    propose,
    store,
  });
  const lineage = { record: jest.fn(async () => {}) };
  const compareSoon = jest.fn(async () => {});
  const follower = new UpdateFollower({
    auditor,
    compareSoon,
    hosts: { of: () => host },
    lineage,
    logger,
    store,
  });
  const worker = new UpdateWorker({
    logger,
    opener,
    store,
    sleep: async (_, signal) => {
      if (!signal.aborted) {
        await new Promise(resolve => signal.addEventListener('abort', resolve));
      }
    },
  });
  return {
    ...{ store, sent, host, propose, worker, auditor },
    ...{ lineage, compareSoon, follower, notifications, logger },
    only: async () => (await store.list({}, { limit: 1 }))[0],
    audits: () =>
      auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId),
  };
}

describe('UpdateWorker', () => {
  it('opens what was begun, and tells the owner', async () => {
    const { store, worker, only, sent, audits } = setUp();
    await store.begin(aNewUpdate());
    await worker.runDue();
    expect(await only()).toMatchObject({
      state: 'open',
      pullRequestUrl: `${REPOSITORY}/pulls/7`,
      pullRequestNumber: 7,
      use: USE_2,
    });
    expect(sent).toEqual([
      {
        to: 'group:default/shop',
        title: 'web can be updated to 2 of its template',
        description: 'A pull request is open, ready for a review.',
      },
    ]);
    expect(audits()).toEqual(['update-propose']);
  });

  it('wakes for what is begun, and ends when it is told to', async () => {
    const { store, worker, only, host } = setUp();
    worker.start();
    await store.begin(aNewUpdate());
    const opened = new Promise<void>(resolve => {
      host.openPullRequest.mockImplementation(async () => {
        resolve();
        return { url: 'u', number: 1 };
      });
    });
    worker.wake();
    await opened;
    await worker.stop();
    expect(await only()).toMatchObject({ state: 'open' });
  });

  it('keeps why an update failed', async () => {
    const { store, worker, only, propose, sent } = setUp();
    propose.mockRejectedValueOnce(new InputError('It is at 2 already'));
    await store.begin(aNewUpdate());
    await worker.runDue();
    expect(await only()).toMatchObject({
      state: 'failed',
      problem: 'It is at 2 already',
    });
    expect(sent).toEqual([]);
  });

  it('tries again later when the host is away, and gives up some time', async () => {
    const { store, worker, only, host } = setUp();
    host.openPullRequest.mockRejectedValue(
      new ServiceUnavailableError('GitHub answered 502'),
    );
    await store.begin(aNewUpdate());
    for (let times = 1; times < 5; times++) {
      await worker.runDue();
      expect(await only()).toMatchObject({
        state: 'opening',
        problem: 'GitHub answered 502',
      });
      store.ahead += 10 * 60_000;
    }
    await worker.runDue();
    expect(await only()).toMatchObject({ state: 'failed' });
    expect(host.openPullRequest).toHaveBeenCalledTimes(5);
  });

  it('opens no collisions that nobody asked for', async () => {
    const { store, worker, only, propose, host } = setUp();
    propose.mockResolvedValue({ ...PROPOSAL, conflicts: 2 });
    await store.begin(aNewUpdate({ isOnlyClean: true }));
    await worker.runDue();
    expect(await only()).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('collides with the service in 2 places'),
    });
    expect(host.openPullRequest).not.toHaveBeenCalled();
    await store.begin(aNewUpdate());
    await worker.runDue();
    expect(await only()).toMatchObject({ state: 'open', conflicts: 2 });
  });

  it('does not call a later version by the name of an earlier one', async () => {
    const { store, worker, only, propose } = setUp();
    propose.mockResolvedValue({ ...PROPOSAL, use: { ...USE_2, version: '3' } });
    await store.begin(aNewUpdate());
    await worker.runDue();
    expect(await only()).toMatchObject({
      state: 'failed',
      problem:
        'The template is at version 3 by now: open the update to that one',
    });
  });

  it('opens one pull request when it dies before that is kept', async () => {
    const { store, worker, host, only } = setUp();
    await store.begin(aNewUpdate());
    // Another process took it, pushed, and was killed.
    await store.claim(1_000);
    store.ahead += 2_000;
    await worker.runDue();
    expect(host.openPullRequest).toHaveBeenCalledTimes(1);
    expect(host.openPullRequest.mock.calls[0][0]).toMatchObject({
      branch: 'callboard/update-node-2',
    });
    expect(await only()).toMatchObject({ state: 'open' });
  });

  it('stops for nothing that only concerns notices', async () => {
    const { store, worker, only, notifications, logger } = setUp();
    notifications.send = async () => {
      throw new Error('No mail');
    };
    await store.begin(aNewUpdate());
    await worker.runDue();
    expect(await only()).toMatchObject({ state: 'open' });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('group:default/shop cannot be told'),
      expect.any(Error),
    );
  });
});

describe('UpdateFollower', () => {
  const open = async (parts: ReturnType<typeof setUp>, more: object = {}) => {
    await parts.store.begin(aNewUpdate(more));
    await parts.worker.runDue();
  };

  it('follows what becomes of a pull request', async () => {
    const parts = setUp();
    const { follower, host, only, compareSoon, audits } = parts;
    await open(parts);
    await follower.followAll();
    expect(await only()).toMatchObject({ state: 'open' });
    expect(compareSoon).not.toHaveBeenCalled();
    host.stateOf.mockResolvedValue('merged');
    await follower.followIn('http://git.example/acme/other');
    expect(await only()).toMatchObject({ state: 'open' });
    await follower.followIn(REPOSITORY);
    expect(await only()).toMatchObject({ state: 'merged' });
    expect(host.stateOf).toHaveBeenLastCalledWith(REPOSITORY, 7);
    expect(compareSoon).toHaveBeenCalledWith(WEB);
    expect(audits()).toEqual(['update-propose', 'update-merged']);
  });

  it('takes a closed one for refused, and one that is not found for failed', async () => {
    const parts = setUp();
    const { follower, host, store } = parts;
    await open(parts);
    host.stateOf.mockResolvedValueOnce('closed');
    await follower.followAll();
    await open(parts, { toVersion: '2', again: true });
    host.stateOf.mockRejectedValueOnce(new NotFoundError('No such thing'));
    await follower.followAll();
    const states = (await store.list({}, { limit: 5 })).map(u => u.state);
    expect(states).toEqual(['failed', 'refused']);
  });

  it('leaves alone what cannot be known now', async () => {
    const parts = setUp();
    const { follower, host, only, logger } = parts;
    await open(parts);
    host.stateOf.mockRejectedValueOnce(new Error('Away'));
    await follower.followAll();
    expect(await only()).toMatchObject({ state: 'open' });
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('Away'));
  });

  it('records where a service belongs once its adoption is merged', async () => {
    const parts = setUp();
    const { follower, host, lineage, sent } = parts;
    await open(parts, { fromVersion: undefined });
    host.stateOf.mockResolvedValueOnce('merged');
    await follower.followAll();
    expect(lineage.record).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: WEB,
        template: NODE,
        version: '2',
        source: 'adopted',
        repositoryUrl: REPOSITORY,
      }),
    );
    expect(sent).toMatchObject([
      { title: 'web can become part of the template node' },
    ]);
  });
});
