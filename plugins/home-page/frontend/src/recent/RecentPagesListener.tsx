import { usePortalTitle } from '@callboard/ui';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { recordRecentPage } from './recentPages';

/** A page counts, and has its final title, after a moment on it. */
const STAY_MS = 2000;

function isWorthKeeping(pathname: string): boolean {
  return (
    pathname !== '/' && !/^\/(search|settings|notifications)\b/.test(pathname)
  );
}

/** Remembers the pages one visits, in the browser only. */
export function RecentPagesListener() {
  const { pathname } = useLocation();
  const portal = usePortalTitle();

  useEffect(() => {
    if (!isWorthKeeping(pathname)) {
      return undefined;
    }
    const timer = setTimeout(() => {
      const title = document.title
        .split(/ [·|] /)
        .filter(part => part !== portal)
        .join(' · ');
      if (title) {
        recordRecentPage({
          path: pathname,
          title,
          visitedAt: new Date().toISOString(),
        });
      }
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [pathname, portal]);

  return null;
}
