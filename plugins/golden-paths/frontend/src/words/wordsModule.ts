import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { scaffolderWords } from './scaffolderWords';

/** Words are the app's: only a module of the app may change them. */
export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [scaffolderWords],
});
