import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { announcePolicy, onPolicyAnnounced } from './announcePolicies';

const logger = mockServices.logger.mock();

describe('announcing policies', () => {
  it('reaches all who listen', async () => {
    const events = DefaultEventsService.create({ logger });
    const heard: string[] = [];
    for (const replica of ['a', 'b']) {
      await onPolicyAnnounced(events, async () => void heard.push(replica));
    }
    announcePolicy(2, { events, logger });
    await new Promise(setImmediate);
    expect(heard).toEqual(['a', 'b']);
  });

  it('listens under a name of its own in each replica', async () => {
    const ids: string[] = [];
    const events: EventsService = {
      publish: async () => {},
      subscribe: async ({ id }) => void ids.push(id),
    };
    await onPolicyAnnounced(events, async () => {});
    await onPolicyAnnounced(events, async () => {});
    expect(new Set(ids).size).toBe(2);
  });

  it('does not fail when the bus does', async () => {
    const events: EventsService = {
      publish: () => Promise.reject(new Error('no bus')),
      subscribe: async () => {},
    };
    announcePolicy(2, { events, logger });
    await new Promise(setImmediate);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Version 2 could not be announced'),
    );
  });
});
