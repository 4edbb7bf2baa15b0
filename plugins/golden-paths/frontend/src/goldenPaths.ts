import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { goldenPathsModule } from './goldenPathsModule';
import { wordsModule } from './words/wordsModule';

/** Each module changes one plugin, as the framework wants it. */
export const goldenPathsModules = [goldenPathsModule, wordsModule];

/** Form fields, pages and words of the golden paths. */
export const goldenPaths = createFrontendFeatureLoader({
  loader: () => goldenPathsModules,
});
