import { mockServices } from '@backstage/backend-test-utils';
import type { EventParams } from '@backstage/plugin-events-node';
import { InMemoryPullRequestsStore } from './__testUtils__/InMemoryPullRequestsStore';
import { AnnouncingPullRequestsStore } from './AnnouncingPullRequestsStore';

const NEW = {
  org: 'acme',
  name: 'web',
  title: 'Change it',
  body: '',
  head: 'change',
  base: 'main',
  author: 'user:default/ada',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const ID = { org: 'acme', name: 'web', number: 1 };

function setUp(publish?: () => Promise<void>) {
  const published: EventParams[] = [];
  const events = mockServices.events.mock();
  events.publish.mockImplementation(
    publish ?? (async event => void published.push(event)),
  );
  const logger = mockServices.logger.mock();
  const store = new AnnouncingPullRequestsStore({
    baseUrl: 'http://forge.example',
    events,
    logger,
    store: new InMemoryPullRequestsStore(),
  });
  return { store, published, logger };
}

describe('AnnouncingPullRequestsStore', () => {
  it('tells of new states, and of nothing else', async () => {
    const { store, published } = setUp();
    await store.insert(NEW);
    await store.insert(NEW);
    await store.change(ID, 'open', { title: 'Other words' });
    await store.change(ID, 'open', { state: 'closed' });
    await store.change(ID, 'open', { state: 'merged' });
    await store.change(ID, 'closed', { state: 'open' });
    expect(published).toEqual(
      ['open', 'closed', 'open'].map(state => ({
        topic: 'forge.pull-request',
        eventPayload: {
          org: 'acme',
          repo: 'web',
          repoUrl: 'http://forge.example/acme/web',
          number: 1,
          state,
        },
      })),
    );
    expect(await store.find(ID)).toMatchObject({ title: 'Other words' });
    expect(await store.list(NEW, { limit: 5 })).toHaveLength(1);
    expect(await store.count(NEW)).toMatchObject({ open: 1 });
  });

  it('keeps what nobody could be told of', async () => {
    const { store, logger } = setUp(async () => {
      throw new Error('No bus');
    });
    expect(await store.insert(NEW)).toMatchObject({ number: 1 });
    await new Promise(process.nextTick);
    expect(logger.warn).toHaveBeenCalledWith(
      'That acme/web#1 is open could not be announced',
      expect.any(Error),
    );
  });
});
