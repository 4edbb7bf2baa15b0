import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { notificationsEmailTemplateExtensionPoint } from '@backstage/plugin-notifications-backend-module-email';
import { approvalActs } from '../gates/approvals/approvalActs';
import { MailRenderer } from './MailRenderer';
import { readMailConfig } from './readMailConfig';

/**
 * Lets mails say what can be done about a notification.
 *
 * Upstream reason: mails of the module have a single link, and their HTML is
 * not escaped, so that a comment could put markup into somebody's mail.
 */
export const notificationsModuleMail = createBackendModule({
  pluginId: 'notifications',
  moduleId: 'callboard-mail',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        templates: notificationsEmailTemplateExtensionPoint,
      },
      async init({ config, templates }) {
        templates.setTemplateRenderer(
          new MailRenderer({ ...readMailConfig(config), actsOf: approvalActs }),
        );
      },
    });
  },
});
