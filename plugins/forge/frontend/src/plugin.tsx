import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { forgeApi, pullRequestsApi } from './apis';
import { forgePage } from './pages';
import { repositoriesRouteRef, templatesRouteRef } from './routes';

/**
 * Pages of the embedded Git host: its repositories, their files, commits and
 * pull requests.
 *
 * @public
 */
export const forgePlugin = createFrontendPlugin({
  pluginId: 'forge',
  title: 'Repositories',
  icon: <RiGitRepositoryLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { repositories: repositoriesRouteRef },
  externalRoutes: { templates: templatesRouteRef },
  extensions: [forgeApi, pullRequestsApi, forgePage],
});
