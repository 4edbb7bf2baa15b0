import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

/** Loads a check. */
export function useCheck(id: string) {
  const api = useApi(standardsApiRef);
  return useLoad(() => api.getCheck(id), id);
}
