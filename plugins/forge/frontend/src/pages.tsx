import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { repositoriesRouteRef } from './routes';

export const forgePage = PageBlueprint.make({
  params: {
    path: '/forge',
    title: 'Repositories',
    icon: <RiGitRepositoryLine />,
    routeRef: repositoriesRouteRef,
    noHeader: true,
    loader: () => import('./ForgePages').then(m => <m.ForgePages />),
  },
});
