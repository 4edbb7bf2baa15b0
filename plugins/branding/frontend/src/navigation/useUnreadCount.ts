import { useApiHolder } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';

/** The first page is shown before anybody asks for the number. */
const DELAY_MS = 2500;
const REFRESH_MS = 60_000;

/**
 * How many notifications are unread; 0 until known and where notifications are
 * not installed. Asks late, then once a minute while the window is visible,
 * and when the notifications page is left.
 */
export function useUnreadCount(): number {
  const apis = useApiHolder();
  const isReading = useLocation().pathname.startsWith('/notifications');
  const [count, setCount] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const refresh = async () => {
      if (document.visibilityState === 'hidden') {
        return;
      }
      // Loaded apart so that the first page does not wait for this plugin.
      const { notificationsApiRef } = await import('./notificationsApi');
      const status = await apis
        .get(notificationsApiRef)
        ?.getStatus()
        .catch(() => undefined);
      if (isCurrent && status) {
        setCount(status.unread);
      }
    };
    const first = setTimeout(refresh, DELAY_MS);
    const regular = setInterval(refresh, REFRESH_MS);
    return () => {
      isCurrent = false;
      clearTimeout(first);
      clearInterval(regular);
    };
  }, [apis, isReading]);

  return count;
}
