import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { HomePageOptions, readHomePageConfig } from './readHomePageConfig';

/** The options under `homePage`. */
export function useHomePageOptions(): HomePageOptions {
  const config = useApi(configApiRef);
  return useMemo(() => readHomePageConfig(config), [config]);
}
