import { createFrontendModule } from '@backstage/frontend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';

/** The stock page with our content. */
const notificationsPage = notificationsPlugin
  .getExtension('page:notifications')
  .override({
    params: {
      noHeader: true,
      loader: () =>
        import('./NotificationsPage').then(m => <m.NotificationsPage />),
    },
  });

/** Replaces the page of the notifications plugin. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [notificationsPage],
});
