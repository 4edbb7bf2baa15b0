import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import { audited } from '@callboard/backend-kit';
import type { TemplateUse } from '@callboard/plugin-golden-paths-common';
import type {
  PullRequestProposal,
  RepositoryHosts,
} from '../hosts/RepositoryHosts';
import type { UpdateNotices } from './UpdateNotices';
import type { ClaimedUpdate, StoredUpdate, UpdatesStore } from './UpdatesStore';

/** How often it is tried before what may pass is a failure. */
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 30_000;
/** Errors that will be the same the next time; a host that is away is none. */
const DEFINITE = [
  'ConflictError',
  'GiteaRefusedError',
  'HostRefusedError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
];

/** A pull request that is ready to be opened. */
export interface Proposal {
  pullRequest: PullRequestProposal;
  conflicts: number;
  /** What the repository says of its template once it is merged. */
  use: TemplateUse;
  /** Entity ref of whom the service belongs to. */
  owner?: string;
}

/** What {@link UpdateOpener} needs. */
export interface UpdateOpenerOptions {
  auditor: AuditorService;
  hosts: Pick<RepositoryHosts, 'of'>;
  logger: LoggerService;
  notices: UpdateNotices;
  /** Works out what is proposed; what it throws is why the update failed. */
  propose: (update: StoredUpdate) => Promise<Proposal>;
  store: Pick<UpdatesStore, 'failed' | 'opened' | 'postpone'>;
}

/** Opens the pull requests of updates that were begun. */
export class UpdateOpener {
  readonly #options: UpdateOpenerOptions;

  constructor(options: UpdateOpenerOptions) {
    this.#options = options;
  }

  /** Never throws for what is wrong with the update or its host. */
  async open(claimed: ClaimedUpdate): Promise<void> {
    const { auditor, notices, store } = this.#options;
    const { update } = claimed;
    const { id, entityRef, templateRef, toVersion, isAdoption } = update;
    try {
      const proposal = await this.#propose(update);
      const { pullRequest, conflicts, use, owner } = proposal;
      // The branch is named by the version: who died after this finds it again.
      const opened = await audited(
        auditor,
        {
          eventId: isAdoption ? 'adoption-propose' : 'update-propose',
          severityLevel: 'medium',
          meta: {
            ...{ update: id, entityRef, template: templateRef },
            ...{ version: toVersion, by: update.openedBy },
          },
          describe: ({ url }) => ({ pullRequest: url }),
        },
        () =>
          this.#options.hosts
            .of(pullRequest.repositoryUrl)
            .openPullRequest(pullRequest),
      );
      const stored = await store.opened(claimed, { ...opened, conflicts, use });
      if (stored) {
        await notices.opened(stored, owner);
      }
    } catch (error) {
      await this.#fail(claimed, toError(error));
    }
  }

  async #propose(update: StoredUpdate): Promise<Proposal> {
    const proposal = await this.#options.propose(update);
    const { conflicts, use } = proposal;
    if (use.version !== update.toVersion) {
      throw new ConflictError(
        `The template is at version ${use.version} by now: open the update to that one`,
      );
    }
    if (update.isOnlyClean && conflicts > 0) {
      throw new ConflictError(
        `It collides with the service in ${conflicts} ${conflicts === 1 ? 'place' : 'places'}: open it by hand, and somebody can decide`,
      );
    }
    return proposal;
  }

  async #fail(claimed: ClaimedUpdate, error: Error) {
    const { logger, store } = this.#options;
    const { update, attempts } = claimed;
    const isDefinite = DEFINITE.includes(error.name);
    logger.warn(
      `The update of ${update.entityRef} to ${update.toVersion} could not be opened: ${error.message}`,
    );
    if (!isDefinite && attempts < MAX_ATTEMPTS) {
      const pause = FIRST_PAUSE_MS * 2 ** (attempts - 1);
      await store.postpone(claimed, error.message, pause);
    } else {
      await store.failed(claimed, error.message);
    }
  }
}
