import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { apiDocsModule } from './apiDocsModule';
import { catalogModule } from './catalogModule';
import { techdocsModule } from './docs/techdocsModule';
import { catalogGraphModule } from './graph/catalogGraphModule';
import { orgModule } from './orgModule';

/** The pages of the catalog. Each module changes one plugin, as the framework wants. */
export const catalogPages = createFrontendFeatureLoader({
  loader: () => [
    catalogModule,
    apiDocsModule,
    techdocsModule,
    catalogGraphModule,
    orgModule,
  ],
});
