import { mockServices } from '@backstage/backend-test-utils';
import { bucketOf, CARDS_CHANNEL } from '@callboard/plugin-scorecards-common';
import { CardAnnouncer } from './CardAnnouncer';

const refs = (count: number, prefix = 'r') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('changed cards', () => {
  const create = () => {
    const logger = mockServices.logger.mock();
    const sent: string[][] = [];
    const events = mockServices.events.mock({
      publish: jest.fn(async ({ eventPayload }) => {
        sent.push(Object(eventPayload).entityRefs);
      }),
    });
    const signalled: unknown[] = [];
    const announcer = new CardAnnouncer({
      events,
      logger,
      signals: {
        async publish({ channel, message }) {
          expect(channel).toBe(CARDS_CHANNEL);
          signalled.push(message);
        },
      },
    });
    return { announcer, events, logger, sent, signalled };
  };
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are told to pages without naming them', async () => {
    const { announcer, signalled } = create();
    announcer.announce(['component:default/secret']);
    await announcer.close();
    expect(signalled).toEqual([
      { buckets: [bucketOf('component:default/secret')] },
    ]);
  });

  it('are told at once, and those that follow together after a pause', () => {
    const { announcer, sent } = create();
    announcer.announce(['a']);
    expect(sent).toEqual([['a']]);
    announcer.announce(['b']);
    announcer.announce(['c', 'b']);
    expect(sent).toHaveLength(1);
    jest.runAllTimers();
    expect(sent).toEqual([['a'], ['b', 'c']]);
    announcer.announce(['d']);
    expect(sent).toHaveLength(3);
  });

  it('are told a hundred at a time', async () => {
    const { announcer, sent } = create();
    announcer.announce(refs(250));
    jest.runAllTimers();
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(sent.flat()).toEqual(refs(250));
  });

  it('are told before those of a bulk that still waits', () => {
    const { announcer, sent } = create();
    announcer.announce(refs(350));
    announcer.announce(['a']);
    jest.runAllTimers();
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 100, 51]);
    expect(sent[1][0]).toBe('a');
  });

  it('are told to the last before the end', async () => {
    const { announcer, sent } = create();
    announcer.announce(refs(150));
    await announcer.close();
    expect(sent.flat()).toHaveLength(150);
    jest.runAllTimers();
    expect(sent.flat()).toHaveLength(150);
  });

  it('are logged when they cannot be told', async () => {
    const { announcer, events, logger } = create();
    events.publish.mockRejectedValue(new Error('the bus is away'));
    announcer.announce(['a']);
    await announcer.close();
    await Promise.resolve();
    await Promise.resolve();
    expect(logger.warn).toHaveBeenCalledWith(
      'Changed cards could not be announced: Error: the bus is away',
    );
  });
});
