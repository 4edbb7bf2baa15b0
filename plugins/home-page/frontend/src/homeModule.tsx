import {
  AppRootElementBlueprint,
  createExtensionInput,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import homePlugin from '@backstage/plugin-home/alpha';
import { AttentionSourceBlueprint } from '@callboard/ui';
import { RecentPagesListener } from './recent/RecentPagesListener';

/** The stock page with our content; its address and settings stay. */
const homePage = homePlugin.getExtension('page:home').override({
  inputs: {
    attention: createExtensionInput([AttentionSourceBlueprint.dataRefs.source]),
  },
  factory(originalFactory, { inputs }) {
    const sources = inputs.attention.map(source =>
      source.get(AttentionSourceBlueprint.dataRefs.source),
    );
    return originalFactory({
      params: {
        path: '/',
        title: 'Home',
        noHeader: true,
        loader: () =>
          import('./HomePage').then(m => <m.HomePage attention={sources} />),
      },
    });
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
