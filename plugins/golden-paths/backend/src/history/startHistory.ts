import { VisibleEntities } from '@callboard/backend-kit';
import type { EntityActionsService } from '../entityActions/EntityActionsService';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';
import { HistoryReadModel } from './HistoryReadModel';
import type { HistorySources } from './HistoryReadModel';
import { registerEntityActions } from './registerEntityActions';
import { createHistoryRouter } from './router';

/** Puts the parts of the history of entities together, and what agents see of them. */
export function startHistory(
  deps: Pick<
    GoldenPathsDeps,
    'actionsRegistry' | 'catalog' | 'httpAuth' | 'httpRouter' | 'permissions'
  > &
    HistorySources & { entityActions: EntityActionsService },
): void {
  const history = AuthorizedHistoryService.create({
    ...deps,
    entities: new VisibleEntities(deps.catalog),
    history: new HistoryReadModel(deps),
  });
  registerEntityActions({ ...deps, history });
  deps.httpRouter.use(createHistoryRouter({ ...deps, history }));
}
