import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Check } from '@callboard/plugin-scorecards-common';
import type { StoredExemption } from './ExemptionsStore';

/** What {@link ExemptionNotices} needs. */
export interface ExemptionNoticesOptions {
  logger: LoggerService;
  notifications: NotificationService;
}

const WORDS: Partial<Record<StoredExemption['state'], string>> = {
  approved: 'approved',
  refused: 'refused',
  revoked: 'revoked',
};

/** Tells people of exemptions. That nobody could be told stops nothing. */
export class ExemptionNotices {
  readonly #options: ExemptionNoticesOptions;

  constructor(options: ExemptionNoticesOptions) {
    this.#options = options;
  }

  /** Asks the owner of a check for a decision. */
  async requested(exemption: StoredExemption, check: Check) {
    await this.#send(exemption, {
      to: check.owner,
      title: `${nameIn(exemption)} asks for an exemption`,
      description: `From "${check.title}" until ${exemption.until}: ${exemption.reason}`,
      link: '/scorecards/exemptions?mine=true&state=requested',
    });
  }

  /** Tells who asked what was decided. */
  async decided(exemption: StoredExemption, title: string) {
    const { state, comment, until } = exemption;
    await this.#send(exemption, {
      to: exemption.requestedBy,
      title: `The exemption of ${nameIn(exemption)} was ${WORDS[state] ?? state}`,
      description: `From "${title}" until ${until}.${comment ? ` ${comment}` : ''}`,
      link: cardOf(exemption),
    });
  }

  /** Tells who asked that it ends soon, or ended. */
  async ending(exemption: StoredExemption, title: string) {
    const isOver = exemption.state === 'expired';
    await this.#send(exemption, {
      to: exemption.requestedBy,
      title: `The exemption of ${nameIn(exemption)} ${isOver ? 'ended' : 'ends soon'}`,
      description: `From "${title}", until ${exemption.until}. ${isOver ? 'The check counts again.' : 'Fix the check, or ask again when it is over.'}`,
      link: cardOf(exemption),
    });
  }

  async #send(
    exemption: StoredExemption,
    notice: { to: string; title: string; description: string; link: string },
  ) {
    const { logger, notifications } = this.#options;
    const { to, ...payload } = notice;
    // Services that asked read no notifications.
    if (!/^(user|group):/i.test(to)) {
      return;
    }
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: to },
        payload: {
          ...payload,
          topic: 'scorecards',
          scope: `scorecards:exemption:${exemption.id}:${exemption.state}`,
        },
      });
    } catch (error) {
      logger.warn(
        `${to} cannot be told about an exemption of ${exemption.entityRef}`,
        toError(error),
      );
    }
  }
}

function nameIn({ entityRef }: StoredExemption): string {
  return parseEntityRef(entityRef).name;
}

function cardOf({ entityRef }: StoredExemption): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/scorecards`;
}
