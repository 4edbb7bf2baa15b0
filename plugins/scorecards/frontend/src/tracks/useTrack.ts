import { useApi } from '@backstage/frontend-plugin-api';
import { standardsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a track. */
export function useTrack(id: string) {
  const api = useApi(standardsApiRef);
  return useLoad(() => api.getTrack(id), id);
}
