import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { FollowedFile } from '@callboard/backend-kit';
import type { PolicyDocument } from '@callboard/plugin-access-common';

type NotificationPayload = Parameters<
  NotificationService['send']
>[0]['payload'];

/** How often telling the admins is tried. */
const MOST_TRIES = 20;

/** What {@link PolicyFileFollower} needs. */
export interface PolicyFileFollowerOptions {
  /** As configured, for messages. */
  path: string;
  file: Pick<FollowedFile<PolicyDocument>, 'look'>;
  publish: (document: PolicyDocument) => Promise<void>;
  /** References of who is told about a broken file. */
  admins: string[];
  auditor: AuditorService;
  logger: LoggerService;
  notifications: NotificationService;
}

/**
 * Publishes what a file says whenever it changes. A file that is broken
 * changes nothing: the last good policy holds, and the admins are told.
 */
export class PolicyFileFollower {
  readonly #options: PolicyFileFollowerOptions;
  #problem?: string;
  #unpublished?: PolicyDocument;
  #failing = false;
  #untold?: NotificationPayload;
  #tries = 0;

  constructor(options: PolicyFileFollowerOptions) {
    this.#options = options;
  }

  /** Why the file does not hold; undefined if it does. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Looks at the file once. Does not fail: what goes wrong is told. */
  async refresh(): Promise<void> {
    const news = await this.#options.file.look();
    if (news && 'problem' in news) {
      await this.#complain(news.problem);
    } else if (news) {
      this.#unpublished = news.content;
    }
    if (this.#unpublished) {
      await this.#publish(this.#unpublished);
    }
  }

  async #publish(document: PolicyDocument) {
    const { publish, logger } = this.#options;
    try {
      await publish(document);
      this.#unpublished = undefined;
      this.#failing = false;
    } catch (error) {
      // Tried again at the next look: it is not the fault of the file.
      if (!this.#failing) {
        this.#failing = true;
        logger.error('The policy file cannot be published', toError(error));
      }
      return;
    }
    if (this.#problem) {
      this.#problem = undefined;
      logger.info(`The policy file ${this.#options.path} is good again`);
      this.#toTell({
        title: 'The policy file is good again',
        description: `What ${this.#options.path} says is now in force.`,
        severity: 'normal',
      });
    }
  }

  async #complain(reason: string) {
    const { path, logger, auditor } = this.#options;
    this.#unpublished = undefined;
    this.#problem = `The policy file ${path} is not used, the last good policy holds: ${reason}`;
    logger.error(this.#problem);
    const event = await auditor.createEvent({
      eventId: 'policy-file-read',
      severityLevel: 'high',
      meta: { path },
    });
    await event.fail({ error: new Error(reason) });
    this.#toTell({
      title: 'The policy file is broken',
      description: this.#problem,
      severity: 'critical',
    });
  }

  /**
   * Tells the admins what they do not know yet. Does not fail, and gives up
   * after some tries: the plugin for notifications may not be installed.
   */
  async tell(): Promise<void> {
    const { admins, notifications, logger } = this.#options;
    const payload = this.#untold;
    if (!payload) {
      return;
    }
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: admins },
        // All replicas tell the same; the scope makes one notification of it.
        payload: { ...payload, topic: 'access', scope: 'access:policy-file' },
      });
      this.#untold = undefined;
    } catch (error) {
      this.#tries += 1;
      if (this.#tries === MOST_TRIES) {
        this.#untold = undefined;
        logger.warn(
          'The admins cannot be told about the policy file',
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
