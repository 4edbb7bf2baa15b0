import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { adoptionsApiRef } from '../updates/apis';

/** Compares the repository of a service with templates; takes a while. */
export function useProposals(entityRef: string) {
  const api = useApi(adoptionsApiRef);
  return useLoad(() => api.listProposals(entityRef), entityRef);
}
