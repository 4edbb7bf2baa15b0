import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { homeModule } from './homeModule';
import { notificationsModule } from './notifications/notificationsModule';
import { searchModule } from './searchPage/searchModule';

/** Each module changes one plugin, as the framework wants it. */
export const startPagesModules = [
  homeModule,
  searchModule,
  notificationsModule,
];

/** The pages a person starts from: home, search, notifications. */
export const startPages = createFrontendFeatureLoader({
  loader: () => startPagesModules,
});
