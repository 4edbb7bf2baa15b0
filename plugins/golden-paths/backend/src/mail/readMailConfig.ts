import type { RootConfigService } from '@backstage/backend-plugin-api';

/** What mails need to know. */
export interface MailConfig {
  /** Address of the portal, without a slash at its end. */
  portalUrl: string;
}

/**
 * Reads `app.baseUrl`.
 *
 * @param config - the root config
 */
export function readMailConfig(config: RootConfigService): MailConfig {
  return { portalUrl: config.getString('app.baseUrl').replace(/\/+$/, '') };
}
