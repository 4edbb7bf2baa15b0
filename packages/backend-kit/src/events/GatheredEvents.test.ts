import type {
  EventParams,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { GatheredEvents } from './GatheredEvents';

/** A bus that brings events to its subscribers, and breaks when it is told to. */
function makeBus() {
  const carried: EventParams[] = [];
  const subscribers: EventsServiceSubscribeOptions[] = [];
  const bus = {
    isBroken: false,
    async publish(event: EventParams) {
      if (bus.isBroken) {
        throw new Error('The bus is away');
      }
      carried.push(event);
      await Promise.all(
        subscribers
          .filter(({ topics }) => topics.includes(event.topic))
          .map(({ onEvent }) => onEvent(event)),
      );
    },
    async subscribe(options: EventsServiceSubscribeOptions) {
      subscribers.push(options);
    },
  };
  return { bus, carried, events: new GatheredEvents(bus) };
}

function publishAll(events: GatheredEvents, payloads: unknown[]) {
  return Promise.all(
    payloads.map(eventPayload =>
      events.publish({ topic: 'tasks', eventPayload }),
    ),
  );
}

describe('GatheredEvents', () => {
  it('brings each event by itself and in order, and sends few', async () => {
    const { carried, events } = makeBus();
    const heard: EventParams[] = [];
    await events.subscribe({
      id: 'test',
      topics: ['tasks', 'others'],
      onEvent: async event => void heard.push(event),
    });
    const payloads = Array.from({ length: 250 }, (_, index) => ({ index }));
    await Promise.all([
      publishAll(events, payloads),
      events.publish({ topic: 'others', eventPayload: 'alone' }),
    ]);
    expect(heard.filter(({ topic }) => topic === 'tasks')).toEqual(
      payloads.map(eventPayload => ({ topic: 'tasks', eventPayload })),
    );
    expect(heard).toContainEqual({ topic: 'others', eventPayload: 'alone' });
    // The first, then 100, 100 and 49; and the other one.
    expect(carried).toHaveLength(5);
  });

  it('sends an event that is alone as it is, and at once', async () => {
    const { carried, events } = makeBus();
    const event = { topic: 'tasks', eventPayload: { id: 1 } };
    const sent = events.publish(event);
    expect(carried).toEqual([event]);
    await sent;
  });

  it('leaves events alone that carry metadata', async () => {
    const { carried, events } = makeBus();
    const event = {
      topic: 'push',
      eventPayload: {},
      metadata: { 'x-id': '1' },
    };
    await Promise.all([events.publish(event), events.publish(event)]);
    expect(carried).toEqual([event, event]);
  });

  it('keeps what is sent together below the limit of the bus', async () => {
    const { carried, events } = makeBus();
    const large = 'x'.repeat(700_000);
    await publishAll(events, ['first', large, large, 'small']);
    expect(
      carried.every(({ eventPayload }) => {
        return JSON.stringify(eventPayload).length < 1_500_000;
      }),
    ).toBe(true);
    expect(carried).toHaveLength(3);
  });

  it('tells everybody whose event was lost', async () => {
    const { bus, events } = makeBus();
    bus.isBroken = true;
    const results = await Promise.allSettled([
      events.publish({ topic: 'tasks', eventPayload: 1 }),
      events.publish({ topic: 'tasks', eventPayload: 2 }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
  });

  it('goes on with the other events when a subscriber fails', async () => {
    const { events } = makeBus();
    const heard: unknown[] = [];
    await events.subscribe({
      id: 'test',
      topics: ['tasks'],
      async onEvent({ eventPayload }) {
        heard.push(eventPayload);
        if (eventPayload === 2) {
          throw new Error('Not that one');
        }
      },
    });
    await Promise.allSettled(
      [1, 2, 3].map(eventPayload =>
        events.publish({ topic: 'tasks', eventPayload }),
      ),
    );
    expect(heard).toEqual([1, 2, 3]);
  });

  it('lets nothing wait when the process ends', async () => {
    const { carried, events } = makeBus();
    const sent = publishAll(events, [1, 2, 3]);
    await Promise.resolve();
    void events.flush();
    expect(carried).toHaveLength(2);
    await sent;
  });
});
