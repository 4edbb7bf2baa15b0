import { useEffect } from 'react';
import { usePortalTitle } from './usePortalTitle';

/**
 * Names the browser tab after the page, followed by the name of the portal
 * from `app.title`.
 */
export function useDocumentTitle(title: string | undefined) {
  const appTitle = usePortalTitle();

  useEffect(() => {
    if (title) {
      document.title = [title, appTitle].filter(Boolean).join(' · ');
    }
  }, [title, appTitle]);
}
