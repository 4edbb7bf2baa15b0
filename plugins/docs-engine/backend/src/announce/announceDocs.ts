import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { PublishedDocs } from '../publish/AnnouncingPublisher';

/** Topic on which every published site is announced, with {@link PublishedDocs}. */
export const DOCS_PUBLISHED_TOPIC = 'docs-engine.published';

/** Channel of the signal for open readers, with the same content. */
export const DOCS_CHANNEL = 'docs-engine';

/**
 * Tells open readers and the search index that a site was published. What
 * cannot be told is logged: the site is there all the same.
 */
export function announceDocs(services: {
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
}): (published: PublishedDocs) => Promise<void> {
  const { events, signals, logger } = services;
  return async published => {
    const results = await Promise.allSettled([
      events.publish({ topic: DOCS_PUBLISHED_TOPIC, eventPayload: published }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: DOCS_CHANNEL,
        message: { ...published },
      }),
    ]);
    for (const result of results) {
      if (result.status === 'rejected') {
        logger.warn(
          `New docs of ${published.entityRef} could not be announced`,
          result.reason,
        );
      }
    }
  };
}
