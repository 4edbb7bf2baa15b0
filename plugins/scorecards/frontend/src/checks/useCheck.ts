import { useApi } from '@backstage/frontend-plugin-api';
import { standardsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a check. */
export function useCheck(id: string) {
  const api = useApi(standardsApiRef);
  return useLoad(() => api.getCheck(id), id);
}
