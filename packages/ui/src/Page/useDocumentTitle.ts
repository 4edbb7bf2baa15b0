import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/**
 * Names the browser tab after the page, followed by the name of the portal
 * from `app.title`.
 */
export function useDocumentTitle(title: string | undefined) {
  const appTitle = useApiHolder()
    .get(configApiRef)
    ?.getOptionalString('app.title');

  useEffect(() => {
    if (title) {
      document.title = [title, appTitle].filter(Boolean).join(' · ');
    }
  }, [title, appTitle]);
}
