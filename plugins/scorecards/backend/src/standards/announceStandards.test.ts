import { mockServices } from '@backstage/backend-test-utils';
import { announceStandards, onStandardsAnnounced } from './announceStandards';

const changed = { checks: ['a'], tracks: ['t'] };

describe('announceStandards', () => {
  it('tells every replica, and what changed', async () => {
    const events = mockServices.events();
    const logger = mockServices.logger.mock();
    const payloads: unknown[] = [];
    await events.subscribe({
      id: 'somebody-else',
      topics: ['scorecards.standards'],
      onEvent: async ({ eventPayload }) => void payloads.push(eventPayload),
    });
    const looks: string[] = [];
    await onStandardsAnnounced(events, async () => void looks.push('one'));
    await onStandardsAnnounced(events, async () => void looks.push('other'));
    announceStandards(changed, { events, logger });
    while (looks.length < 2 || payloads.length < 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(looks.sort()).toEqual(['one', 'other']);
    expect(payloads).toEqual([changed]);
  });

  it('does not fail without the event bus', async () => {
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock({
      publish: () => Promise.reject(new Error('no bus')),
    });
    announceStandards(changed, { events, logger });
    while (logger.warn.mock.calls.length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('no bus'));
  });
});
