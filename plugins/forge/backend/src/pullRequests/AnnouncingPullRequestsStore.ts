import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  FORGE_PULL_REQUEST_TOPIC,
  type ForgePullRequestEvent,
  type PullRequestId,
  type PullRequestState,
} from '@callboard/plugin-forge-common';
import { repositoryUrl } from '../repositories/RepositoryDescriber';
import type {
  NewPullRequestRecord,
  PullRequestChange,
  PullRequestRecord,
  PullRequestsFilter,
  PullRequestsStore,
} from './PullRequestsStore';

/** What {@link AnnouncingPullRequestsStore} needs. */
export interface AnnouncingOptions {
  /** Address of the Git host. */
  baseUrl: string;
  events: EventsService;
  logger: LoggerService;
  store: PullRequestsStore;
}

/** Tells the portal when a pull request comes to be in another state. */
export class AnnouncingPullRequestsStore implements PullRequestsStore {
  readonly #options: AnnouncingOptions;

  constructor(options: AnnouncingOptions) {
    this.#options = options;
  }

  async list(
    filter: PullRequestsFilter,
    page: { after?: number; skip?: number; limit: number },
  ) {
    return this.#options.store.list(filter, page);
  }

  async count(repository: { org: string; name: string }) {
    return this.#options.store.count(repository);
  }

  async find(id: PullRequestId) {
    return this.#options.store.find(id);
  }

  async insert(pullRequest: NewPullRequestRecord) {
    const inserted = await this.#options.store.insert(pullRequest);
    this.#announce(inserted);
    return inserted;
  }

  async change(
    id: PullRequestId,
    from: PullRequestState,
    change: PullRequestChange,
  ) {
    const changed = await this.#options.store.change(id, from, change);
    if (changed?.state !== from) {
      this.#announce(changed);
    }
    return changed;
  }

  #announce(pullRequest: PullRequestRecord | undefined) {
    if (!pullRequest) {
      return;
    }
    const { baseUrl, events, logger } = this.#options;
    const { org, name, number, state } = pullRequest;
    const eventPayload: ForgePullRequestEvent = {
      org,
      repo: name,
      repoUrl: repositoryUrl(pullRequest, baseUrl),
      number,
      state,
    };
    // Nobody waits for the portal, and it looks from time to time by itself.
    events
      .publish({ topic: FORGE_PULL_REQUEST_TOPIC, eventPayload })
      .catch(error =>
        logger.warn(
          `That ${org}/${name}#${number} is ${state} could not be announced`,
          error,
        ),
      );
  }
}
