import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { useBranding } from './useBranding';

/** Tells on the screen what is wrong under `app.branding`. */
export function BrandingProblems() {
  const { problems } = useBranding();
  const toasts = useApi(toastApiRef);

  useEffect(() => {
    const shown = problems.map(description =>
      toasts.post({
        title: 'Check the branding in app-config.yaml',
        description,
        status: 'warning',
      }),
    );
    return () => shown.forEach(toast => toast.close());
  }, [problems, toasts]);

  return null;
}
