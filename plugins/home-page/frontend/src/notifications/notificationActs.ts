import type { Notification } from '@backstage/plugin-notifications-common';

/** What can be done about a notification; leads to a page that asks first. */
export interface NotificationAct {
  word: string;
  /** Path in the portal. */
  href: string;
}

function isAct(value: unknown): value is NotificationAct {
  const { word, href } = Object(value);
  return (
    typeof word === 'string' &&
    word !== '' &&
    typeof href === 'string' &&
    /^\/(?!\/)/.test(href)
  );
}

/**
 * Reads what its sender says can be done about a notification: `acts` of its
 * metadata. What leads out of the portal is left out.
 */
export function notificationActs({ payload }: Notification): NotificationAct[] {
  const acts = payload.metadata?.acts;
  return Array.isArray(acts)
    ? (acts as unknown[])
        .filter(isAct)
        .map(({ word, href }) => ({ word, href }))
    : [];
}
