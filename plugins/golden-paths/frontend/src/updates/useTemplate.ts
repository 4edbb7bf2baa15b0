import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { updatesApiRef } from './apis';
import { useRefreshWhile } from './useRefreshWhile';

/** Loads the numbers of a template, and follows them while updates are opened. */
export function useTemplate(templateRef: string) {
  const api = useApi(updatesApiRef);
  const template = useLoad(() => api.getTemplate(templateRef), templateRef);
  useRefreshWhile((template.value?.updates.opening ?? 0) > 0, template.reload);
  return template;
}
