import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { StoredUpdate } from './UpdatesStore';

/** What {@link UpdateNotices} needs. */
export interface UpdateNoticesOptions {
  logger: LoggerService;
  notifications: NotificationService;
}

/** Tells owners of pull requests. That nobody could be told stops nothing. */
export class UpdateNotices {
  readonly #options: UpdateNoticesOptions;

  constructor(options: UpdateNoticesOptions) {
    this.#options = options;
  }

  /** @param owner - entity ref of whom the service belongs to */
  async opened(update: StoredUpdate, owner: string | undefined) {
    const { logger, notifications } = this.#options;
    const { entityRef, templateRef, toVersion, conflicts } = update;
    if (!owner) {
      return;
    }
    const name = parseEntityRef(entityRef).name;
    const template = parseEntityRef(templateRef).name;
    const title = update.isAdoption
      ? `${name} can become part of the template ${template}`
      : `${name} can be updated to ${toVersion} of its template`;
    const places = conflicts === 1 ? 'One place' : `${conflicts} places`;
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload: {
          title,
          description:
            conflicts > 0
              ? `A pull request is open. ${places} in it ${conflicts === 1 ? 'needs' : 'need'} a decision.`
              : 'A pull request is open, ready for a review.',
          link: update.pullRequestUrl,
          topic: 'golden-paths',
          scope: `golden-paths:update:${update.id}`,
        },
      });
    } catch (error) {
      logger.warn(
        `${owner} cannot be told about the update of ${entityRef}`,
        toError(error),
      );
    }
  }
}
