import { useApi } from '@backstage/frontend-plugin-api';
import {
  GetNotificationsOptions,
  notificationsApiRef,
} from '@backstage/plugin-notifications';
import type { Notification } from '@backstage/plugin-notifications-common';
import { useCallback, useState } from 'react';
import { Loaded, useLoad } from '../shared/useLoad';

const PAGE_SIZE = 20;

/** Which notifications are listed. */
export type NotificationView = 'unread' | 'all' | 'saved';

const filters: Record<NotificationView, GetNotificationsOptions> = {
  unread: { read: false },
  all: {},
  saved: { saved: true },
};

/** The listed notifications and how many there are in all. */
export interface NotificationPage {
  notifications: Notification[];
  totalCount: number;
}

/** A change of one or more notifications. */
export interface NotificationChange {
  ids: string[];
  read?: boolean;
  saved?: boolean;
}

/** The list of notifications and what can be done with it. */
export interface NotificationList {
  content: Loaded<NotificationPage>;
  /** Why the last change failed. */
  failure?: unknown;
  change: (change: NotificationChange) => Promise<void>;
  /** Makes the list longer. */
  showMore: () => void;
}

/** The person's notifications, newest first. */
export function useNotificationList(view: NotificationView): NotificationList {
  const api = useApi(notificationsApiRef);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const [failure, setFailure] = useState<unknown>();
  const load = useCallback(
    () =>
      api.getNotifications({
        ...filters[view],
        limit,
        sort: 'created',
        sortOrder: 'desc',
      }),
    [api, view, limit],
  );
  const content = useLoad(load);
  const change = async (wanted: NotificationChange) => {
    try {
      await api.updateNotifications(wanted);
      setFailure(undefined);
      content.reload();
    } catch (error) {
      setFailure(error);
    }
  };
  return {
    content,
    failure,
    change,
    showMore: () => setLimit(current => current + PAGE_SIZE),
  };
}
