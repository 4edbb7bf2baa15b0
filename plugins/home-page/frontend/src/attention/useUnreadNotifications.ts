import { useApiHolder } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { useCallback } from 'react';
import { Loaded, useLoad } from '../shared/useLoad';

const LIMIT = 3;

/** An unread notification. */
export interface UnreadNotification {
  id: string;
  title: string;
  /** Where it leads; the list of notifications when it names no place. */
  link?: string;
  createdAt: string;
}

/** The newest unread notifications and how many there are in all. */
export interface UnreadNotifications {
  items: UnreadNotification[];
  total: number;
}

/** The person's unread notifications; none where they are not installed. */
export function useUnreadNotifications(): Loaded<UnreadNotifications> {
  const apis = useApiHolder();
  const load = useCallback(async () => {
    const answer = await apis
      .get(notificationsApiRef)
      ?.getNotifications({ read: false, limit: LIMIT });
    return {
      total: answer?.totalCount ?? 0,
      items: (answer?.notifications ?? []).map(notification => ({
        id: notification.id,
        title: notification.payload.title,
        link: notification.payload.link,
        createdAt: new Date(notification.created).toISOString(),
      })),
    };
  }, [apis]);
  return useLoad(load);
}
