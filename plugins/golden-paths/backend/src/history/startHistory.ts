import { VisibleEntities } from '@callboard/backend-kit';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';
import { HistoryReadModel } from './HistoryReadModel';
import type { HistorySources } from './HistoryReadModel';
import { createHistoryRouter } from './router';

/** Puts the parts of the history of entities together. */
export function startHistory(
  deps: Pick<
    GoldenPathsDeps,
    'catalog' | 'httpAuth' | 'httpRouter' | 'permissions'
  > &
    HistorySources,
): void {
  const history = AuthorizedHistoryService.create({
    ...deps,
    entities: new VisibleEntities(deps.catalog),
    history: new HistoryReadModel(deps),
  });
  deps.httpRouter.use(createHistoryRouter({ ...deps, history }));
}
