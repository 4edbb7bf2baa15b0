import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { readAppConfig } from './readAppConfig';

/** The name of the portal, from `app.title`. */
export function usePortalTitle(): string | undefined {
  return readAppConfig(useApiHolder().get(configApiRef)).title;
}
