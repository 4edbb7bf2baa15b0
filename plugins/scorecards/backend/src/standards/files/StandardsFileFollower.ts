import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { FileNews } from '@callboard/backend-kit';
import { StandardProblemsError } from '@callboard/plugin-scorecards-common';
import type { AppliedFile } from './applyFile';
import type { StandardsYaml } from './parseStandardsYaml';

type NotificationPayload = Parameters<
  NotificationService['send']
>[0]['payload'];

/** How often telling the admins is tried. */
const MOST_TRIES = 20;

/** What {@link StandardsFileFollower} needs. */
export interface StandardsFileFollowerOptions {
  /** As configured, for messages. */
  location: string;
  file: { look(): Promise<FileNews<StandardsYaml> | undefined> };
  apply: (yaml: StandardsYaml) => Promise<AppliedFile | undefined>;
  /** Changes when other standards do, such as those that a file collides with. */
  revision: () => Promise<string>;
  /** References of who is told about a broken file. */
  admins: string[];
  auditor: AuditorService;
  logger: LoggerService;
  notifications: NotificationService;
}

/**
 * Puts in force what a file says whenever it changes. A file that is broken
 * changes nothing: the last good standards hold, and the admins are told.
 */
export class StandardsFileFollower {
  readonly #options: StandardsFileFollowerOptions;
  #problem?: string;
  #waiting?: StandardsYaml;
  #refusedAt?: string;
  #isFailing = false;
  #untold?: NotificationPayload;
  #tries = 0;

  constructor(options: StandardsFileFollowerOptions) {
    this.#options = options;
  }

  /** Looks at the file once. Does not fail: what goes wrong is told. */
  async refresh(): Promise<void> {
    const news = await this.#options.file.look();
    if (news && 'problem' in news) {
      this.#waiting = undefined;
      await this.#complain(news.problem);
    } else if (news) {
      this.#waiting = news.content;
      this.#refusedAt = undefined;
    }
    if (this.#waiting) {
      await this.#apply(this.#waiting);
    }
  }

  async #apply(yaml: StandardsYaml) {
    const { location, apply, revision, logger } = this.#options;
    try {
      const present = await revision();
      if (present === this.#refusedAt) {
        return;
      }
      this.#refusedAt = present;
      const applied = await apply(yaml);
      if (applied) {
        const { put, removed } = applied;
        logger.info(
          `${location}: ${put.length} checks and tracks are new or changed, ${removed.length} are gone`,
        );
      }
    } catch (error) {
      if (error instanceof StandardProblemsError) {
        await this.#complain(yaml.describe(error.problems));
        return;
      }
      this.#refusedAt = undefined;
      if (!this.#isFailing) {
        // Tried again at the next look: it is not the fault of the file.
        this.#isFailing = true;
        logger.error(`${location} cannot be put in force`, toError(error));
      }
      return;
    }
    this.#waiting = undefined;
    this.#isFailing = false;
    if (this.#problem) {
      this.#problem = undefined;
      logger.info(`${location} is good again`);
      this.#toTell({
        title: 'A file of checks and tracks is good again',
        description: `What ${location} says is now in force.`,
        severity: 'normal',
      });
    }
  }

  async #complain(reason: string) {
    const { location, logger, auditor } = this.#options;
    const problem = `${location} is not used, the last good checks and tracks hold: ${reason}`;
    if (problem === this.#problem) {
      return;
    }
    this.#problem = problem;
    logger.error(this.#problem);
    const event = await auditor.createEvent({
      eventId: 'standards-file-read',
      severityLevel: 'high',
      meta: { location },
    });
    await event.fail({ error: new Error(reason) });
    this.#toTell({
      title: 'A file of checks and tracks is broken',
      description: this.#problem,
      severity: 'high',
    });
  }

  /**
   * Tells the admins what they do not know yet. Does not fail, and gives up
   * after some tries: the plugin for notifications may not be installed.
   */
  async tell(): Promise<void> {
    const { location, admins, notifications, logger } = this.#options;
    const payload = this.#untold;
    if (!payload) {
      return;
    }
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: admins },
        // All replicas tell the same; the scope makes one notification of it.
        payload: {
          ...payload,
          topic: 'scorecards',
          scope: `scorecards:standards:${location}`,
        },
      });
      this.#untold = undefined;
    } catch (error) {
      this.#tries += 1;
      if (this.#tries === MOST_TRIES) {
        this.#untold = undefined;
        logger.warn(
          `The admins cannot be told about ${location}`,
          toError(error),
        );
      }
    }
  }

  #toTell(payload: NotificationPayload) {
    if (this.#options.admins.length > 0) {
      this.#untold = payload;
      this.#tries = 0;
    }
  }
}
