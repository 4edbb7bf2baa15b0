import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import homePlugin from '@backstage/plugin-home/alpha';
import { RecentPagesListener } from './recent/RecentPagesListener';

/** The stock page with our content; its address and settings stay. */
const homePage = homePlugin.getExtension('page:home').override({
  params: {
    path: '/',
    title: 'Home',
    noHeader: true,
    loader: () => import('./HomePage').then(m => <m.HomePage />),
  },
});

const recentPages = AppRootElementBlueprint.make({
  name: 'recent-pages',
  params: { element: <RecentPagesListener /> },
});

/** Replaces the page of the home plugin. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [homePage, recentPages],
});
