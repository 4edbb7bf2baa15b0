import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { processRole, whenConfigured } from '@callboard/backend-kit';
import { catalogModuleGoldenPaths } from './catalog/catalogModuleGoldenPaths';
import { goldenPathsPlugin } from './plugin';
import { scaffolderModuleRunner } from './runner/scaffolderModuleRunner';
import { scaffolderModuleGoldenPaths } from './scaffolder/scaffolderModuleGoldenPaths';

export default createBackendFeatureLoader({
  *loader() {
    yield scaffolderModuleGoldenPaths;
    yield scaffolderModuleRunner;
    if (processRole() === 'runner') {
      return;
    }
    yield goldenPathsPlugin;
    yield catalogModuleGoldenPaths;
    yield whenConfigured('notifications.processors.email', () =>
      import('./mail/notificationsModuleMail').then(
        ({ notificationsModuleMail }) => ({ default: notificationsModuleMail }),
      ),
    );
  },
});
