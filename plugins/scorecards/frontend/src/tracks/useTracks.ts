import { useApi } from '@backstage/frontend-plugin-api';
import { standardsApiRef } from '../apis';
import { loadAll } from '../shared/loadAll';
import { useLoad } from '../shared/useLoad';

/** Loads all tracks, by title. */
export function useTracks() {
  const api = useApi(standardsApiRef);
  return useLoad(() => loadAll(page => api.listTracks(page)), 'tracks');
}
