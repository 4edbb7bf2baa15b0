import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import type { EventsServiceSubscribeOptions } from '@backstage/plugin-events-node';
import { processRole } from '../process/processRole';
import { GatheredEvents } from './GatheredEvents';
import { relayEvent } from './relayEvent';

/**
 * The events service, with subscriptions held back until every plugin is up, and
 * many events of a topic sent together.
 *
 * Upstream reason: each event is a request of the process to itself, which takes
 * 2 to 3 ms of its time. And a plugin that subscribes before the events plugin has
 * mounted its router gets a 404 and then stays off the bus for the life of the
 * process, which breaks signals and catalog events between replicas at random.
 */
export const heldEventsServiceFactory = createServiceFactory({
  service: eventsServiceRef,
  deps: {
    plugin: coreServices.pluginMetadata,
    rootLogger: coreServices.rootLogger,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
    logger: coreServices.logger,
    lifecycle: coreServices.lifecycle,
    rootLifecycle: coreServices.rootLifecycle,
    auth: coreServices.auth,
  },
  createRootContext: ({ rootLogger, config }) =>
    DefaultEventsService.create({ logger: rootLogger, config }),
  async factory(deps, root) {
    const { plugin, discovery, logger, lifecycle, rootLifecycle, auth } = deps;
    const bus = root.forPlugin(plugin.getId(), {
      discovery,
      logger,
      lifecycle,
      auth,
    });
    const events = new GatheredEvents(bus);
    rootLifecycle.addBeforeShutdownHook(() => events.flush());
    let held: EventsServiceSubscribeOptions[] | undefined = [];
    rootLifecycle.addStartupHook(async () => {
      const waiting = held ?? [];
      held = undefined;
      await Promise.all(waiting.map(options => events.subscribe(options)));
    });
    return {
      publish: params =>
        processRole() === 'runner'
          ? relayEvent(params)
          : events.publish(params),
      async subscribe(options) {
        if (held) {
          held.push(options);
        } else {
          await events.subscribe(options);
        }
      },
    };
  },
});
