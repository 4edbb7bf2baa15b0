import {
  createExtensionInput,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import { NotificationActsBlueprint } from '@callboard/ui';

/** The stock page with our content. */
const notificationsPage = notificationsPlugin
  .getExtension('page:notifications')
  .override({
    inputs: {
      acts: createExtensionInput([NotificationActsBlueprint.dataRefs.acts]),
    },
    factory(originalFactory, { inputs }) {
      const acts = inputs.acts.map(input =>
        input.get(NotificationActsBlueprint.dataRefs.acts),
      );
      return originalFactory({
        params: {
          noHeader: true,
          loader: () =>
            import('./NotificationsPage').then(m => (
              <m.NotificationsPage acts={acts} />
            )),
        },
      });
    },
  });

/** Replaces the page of the notifications plugin. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [notificationsPage],
});
