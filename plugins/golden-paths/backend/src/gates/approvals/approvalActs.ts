import type { NotificationPayload } from '@backstage/plugin-notifications-common';

/** What can be done about a notification: a word, and a path in the portal. */
export interface MailAct {
  word: string;
  href: string;
}

/**
 * The answers to a notification that asks for an approval, which is known by
 * its scope. Each path opens the question, and answers nothing by itself.
 */
export function approvalActs({ link, scope }: NotificationPayload): MailAct[] {
  return link && /^golden-paths:approval:[^:]+:waiting$/.test(scope ?? '')
    ? [
        { word: 'Approve', href: `${link}?decide=approve` },
        { word: 'Refuse', href: `${link}?decide=refuse` },
      ]
    : [];
}
