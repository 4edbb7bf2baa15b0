import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { goldenPathsModule } from './goldenPathsModule';
import { goldenPathsPlugin } from './plugin';
import { wordsModule } from './words/wordsModule';

/** Each module changes one plugin, as the framework wants it. */
export const goldenPathsModules = [goldenPathsModule, wordsModule];

/** Pages, form fields and words of the golden paths. */
export const goldenPaths = createFrontendFeatureLoader({
  loader: () => [goldenPathsPlugin, ...goldenPathsModules],
});
