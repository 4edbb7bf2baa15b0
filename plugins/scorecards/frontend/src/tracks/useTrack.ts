import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

/** Loads a track. */
export function useTrack(id: string) {
  const api = useApi(standardsApiRef);
  return useLoad(() => api.getTrack(id), id);
}
