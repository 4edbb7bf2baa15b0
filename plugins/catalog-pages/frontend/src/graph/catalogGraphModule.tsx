import { createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';

const relationsCard = catalogGraphPlugin
  .getExtension('entity-card:catalog-graph/relations')
  .override({
    params: {
      filter: { kind: { $in: ['component', 'api', 'resource'] } },
      loader: () => import('./RelationsCard').then(m => <m.RelationsCard />),
    },
  });

const graphPage = catalogGraphPlugin
  .getExtension('page:catalog-graph')
  .override({
    params: {
      noHeader: true,
      loader: () => import('./GraphPage').then(m => <m.GraphPage />),
    },
  });

/** Draws relations in the portal's look, and only when they come into view. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [graphPage, relationsCard],
});
