import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { apiDocsModule } from './apis/apiDocsModule';
import { catalogModule } from './catalogModule';
import { techdocsModule } from './docs/techdocsModule';
import { catalogGraphModule } from './graph/catalogGraphModule';
import { orgModule } from './orgModule';

/** Each module changes one plugin, as the framework wants it. */
export const catalogPagesModules = [
  catalogModule,
  apiDocsModule,
  techdocsModule,
  catalogGraphModule,
  orgModule,
];

/** The pages of the catalog, and what they replace in other plugins. */
export const catalogPages = createFrontendFeatureLoader({
  loader: () => catalogPagesModules,
});
