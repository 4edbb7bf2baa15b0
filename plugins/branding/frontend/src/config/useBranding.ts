import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { BrandingOptions, readBrandingConfig } from './readBrandingConfig';

/** The options under `app.branding`. */
export function useBranding(): BrandingOptions {
  const config = useApi(configApiRef);
  return useMemo(() => readBrandingConfig(config), [config]);
}
