import {
  createExtensionInput,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { CatalogColumnBlueprint } from '@callboard/ui';
import { entityCards, entityContents } from './entity/entityCards';
import { entityPageExtension } from './entity/entityPageExtension';

// Fetched while the person is being signed in: most visits come to this page.
const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  inputs: {
    columns: createExtensionInput([CatalogColumnBlueprint.dataRefs.column]),
  },
  factory(originalFactory, { inputs }) {
    const columns = inputs.columns.map(column =>
      column.get(CatalogColumnBlueprint.dataRefs.column),
    );
    return originalFactory({
      params: {
        noHeader: true,
        loader: () =>
          import(/* webpackPrefetch: true */ './list/CatalogPage').then(m => (
            <m.CatalogPage columns={columns} />
          )),
      },
    });
  },
});

/** Replaces the pages of the catalog. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    catalogPage,
    entityPageExtension,
    ...entityContents,
    ...entityCards,
  ],
});
