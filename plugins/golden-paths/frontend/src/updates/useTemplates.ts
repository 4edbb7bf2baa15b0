import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { updatesApiRef } from './apis';
import { useRefreshWhile } from './useRefreshWhile';

/** Loads a page of the templates that something was made from. */
export function useTemplates(cursor: string | undefined) {
  const api = useApi(updatesApiRef);
  const templates = useLoad(
    () => api.listTemplates({ cursor, limit: 20 }),
    cursor ?? '',
  );
  useRefreshWhile(
    templates.value?.items.some(({ updates }) => updates.opening > 0) ?? false,
    templates.reload,
  );
  return templates;
}
