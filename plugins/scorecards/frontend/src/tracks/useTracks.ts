import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';
import { loadAll } from '../shared/loadAll';

/** Loads all tracks, by title. */
export function useTracks() {
  const api = useApi(standardsApiRef);
  return useLoad(() => loadAll(page => api.listTracks(page)), 'tracks');
}
