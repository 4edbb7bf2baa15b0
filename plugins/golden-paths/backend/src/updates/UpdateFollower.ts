import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import { audited } from '@callboard/backend-kit';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import type { LineageService } from '../lineage/LineageService';
import type { StoredUpdate, UpdateOutcome, UpdatesStore } from './UpdatesStore';

/** Pull requests that are looked at in one go. */
const BATCH = 500;
const CONCURRENCY = 4;

/** What {@link UpdateFollower} needs. */
export interface UpdateFollowerOptions {
  auditor: AuditorService;
  /** Has a service compared with its template soon. */
  compareSoon: (entityRef: string) => Promise<void>;
  hosts: Pick<RepositoryHosts, 'of'>;
  lineage: Pick<LineageService, 'record'>;
  logger: LoggerService;
  store: Pick<UpdatesStore, 'end' | 'openIn' | 'takeOpen'>;
}

/** Takes over from hosts what became of the pull requests of updates. */
export class UpdateFollower {
  readonly #options: UpdateFollowerOptions;

  constructor(options: UpdateFollowerOptions) {
    this.#options = options;
  }

  /** Looks at those that were not looked at for the longest time. */
  async followAll(): Promise<void> {
    await this.#followEach(await this.#options.store.takeOpen(BATCH));
  }

  /** Looks at those of a repository, after something happened there. */
  async followIn(repositoryUrl: string): Promise<void> {
    await this.#followEach(await this.#options.store.openIn(repositoryUrl));
  }

  async #followEach(updates: StoredUpdate[]) {
    const waiting = [...updates];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await this.#follow(next);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  }

  async #follow(update: StoredUpdate) {
    const { hosts, logger } = this.#options;
    const { repositoryUrl, pullRequestNumber } = update;
    try {
      const state = await hosts
        .of(repositoryUrl)
        .stateOf(repositoryUrl, pullRequestNumber ?? 0);
      if (state !== 'open') {
        await this.#end(update, {
          state: state === 'merged' ? 'merged' : 'refused',
        });
      }
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        // Hosts say so, too, of what the portal may not see any more.
        await this.#end(update, { state: 'failed', problem: error.message });
        return;
      }
      logger.warn(
        `It is not known what became of ${update.pullRequestUrl}: ${toError(error).message}`,
      );
    }
  }

  async #end(update: StoredUpdate, outcome: UpdateOutcome) {
    const { auditor, compareSoon, lineage, store } = this.#options;
    const { id, entityRef, templateRef, toVersion, pullRequestUrl } = update;
    const { state } = outcome;
    const ended = await store.end(id, outcome);
    if (!ended) {
      return;
    }
    await audited(
      auditor,
      {
        eventId: `update-${state}`,
        severityLevel: 'medium',
        meta: {
          ...{ update: id, entityRef, template: templateRef },
          ...{ version: toVersion, pullRequest: pullRequestUrl ?? '' },
        },
      },
      async () => {
        if (state === 'merged' && update.isAdoption && update.use) {
          await lineage.record({
            ...update.use,
            entityRef,
            repositoryUrl: update.repositoryUrl,
            source: 'adopted',
            by: update.openedBy,
            at: ended.endedAt ?? new Date().toISOString(),
          });
        }
        await compareSoon(entityRef);
      },
    );
  }
}
