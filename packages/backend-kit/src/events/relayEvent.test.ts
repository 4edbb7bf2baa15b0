import { relayEvent } from './relayEvent';

const event = { topic: 'scaffolder.task', eventPayload: { id: '1' } };

describe('an event of a runner', () => {
  const send = process.send;
  afterEach(() => {
    process.send = send;
  });

  it('is handed to the portal', async () => {
    const told: unknown[] = [];
    process.send = (message: unknown, ...more: unknown[]) => {
      told.push(message);
      (more.at(-1) as (error: null) => void)(null);
      return true;
    };
    await relayEvent(event);
    expect(told).toEqual([{ callboard: 'event', event }]);
  });

  it('is not lost silently when the portal is gone', async () => {
    process.send = (_: unknown, ...more: unknown[]) => {
      (more.at(-1) as (error: Error) => void)(new Error('channel closed'));
      return false;
    };
    await expect(relayEvent(event)).rejects.toThrow('channel closed');
    process.send = undefined;
    await expect(relayEvent(event)).rejects.toThrow(
      'No portal has started this process',
    );
  });
});
