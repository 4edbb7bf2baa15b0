import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { operationModules } from './operation/operationModules';
import { accessPlugin } from './plugin';

/** The pages of `access`, and who sees those that operate the portal. */
export const access = createFrontendFeatureLoader({
  loader: () => [accessPlugin, ...operationModules],
});
