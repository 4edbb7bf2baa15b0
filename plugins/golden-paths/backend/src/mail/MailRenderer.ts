import type {
  Notification,
  NotificationPayload,
} from '@backstage/plugin-notifications-common';
import type { NotificationTemplateRenderer } from '@backstage/plugin-notifications-backend-module-email';
import type { MailAct } from '../gates/approvals/approvalActs';

/** What {@link MailRenderer} needs. */
export interface MailRendererOptions {
  /** What can be done about a notification. */
  actsOf: (payload: NotificationPayload) => MailAct[];
  /** Address of the portal, without a slash at its end. */
  portalUrl: string;
}

/**
 * Writes notifications as mails: what they say, and links to them and to what
 * can be done about them. A link opens a page that asks; programs that open
 * links of mails decide nothing.
 */
export class MailRenderer implements NotificationTemplateRenderer {
  readonly #options: MailRendererOptions;

  constructor(options: MailRendererOptions) {
    this.#options = options;
  }

  async getSubject({ payload }: Notification) {
    return payload.title.replace(/\s+/g, ' ');
  }

  async getText(notification: Notification) {
    const { description } = notification.payload;
    const links = this.#linksOf(notification).map(
      ({ word, url }) => `${word}: ${url}`,
    );
    return [...(description ? [description] : []), links.join('\n')].join(
      '\n\n',
    );
  }

  async getHtml(notification: Notification) {
    const { description, title } = notification.payload;
    const links = this.#linksOf(notification).map(
      ({ word, url }) => `<a href="${escape(url)}">${escape(word)}</a>`,
    );
    return [
      `<p><strong>${escape(title)}</strong></p>`,
      ...(description ? [`<p>${escape(description)}</p>`] : []),
      `<p>${links.join(' &nbsp; ')}</p>`,
    ].join('\n');
  }

  #linksOf({ id, payload }: Notification): { word: string; url: string }[] {
    const page = payload.link ?? `/notifications?id=${encodeURIComponent(id)}`;
    const acts = this.#options.actsOf(payload);
    return [{ word: 'Open', href: page }, ...acts].flatMap(({ word, href }) => {
      const url = this.#urlOf(href);
      return url ? [{ word, url }] : [];
    });
  }

  /** @returns undefined for what leads neither into the portal nor into the web */
  #urlOf(href: string): string | undefined {
    if (/^\/(?!\/)/.test(href)) {
      return `${this.#options.portalUrl}${href}`;
    }
    return /^https?:\/\//i.test(href) ? href : undefined;
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
