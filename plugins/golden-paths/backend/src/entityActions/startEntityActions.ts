import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import type { ActionTemplates } from './ActionTemplates';
import { AuthorizedEntityActionsService } from './AuthorizedEntityActionsService';
import { CatalogActionTemplates } from './CatalogActionTemplates';
import type { EntityActionsService } from './EntityActionsService';
import { createEntityActionsRouter } from './router';

/** Puts the parts of entity actions together. */
export function startEntityActions(
  deps: Pick<
    GoldenPathsDeps,
    'auth' | 'catalog' | 'httpAuth' | 'httpRouter' | 'logger' | 'permissions'
  >,
): { entityActions: EntityActionsService; templates: ActionTemplates } {
  const templates = CatalogActionTemplates.create(deps);
  const entityActions = AuthorizedEntityActionsService.create({
    ...deps,
    templates,
  });
  deps.httpRouter.use(createEntityActionsRouter({ ...deps, entityActions }));
  return { entityActions, templates };
}
