import { createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  params: {
    noHeader: true,
    loader: () => import('./list/CatalogPage').then(m => <m.CatalogPage />),
  },
});

/** Replaces the pages of the catalog. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogPage],
});
