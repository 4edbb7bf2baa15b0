import type { Config } from '@backstage/config';

/** What the browser sees of upstream's `auth` configuration. */
export interface AuthConfig {
  /** Which of a provider's environments is used; upstream's default if absent. */
  environment?: string;
  /** Ids of the configured providers; absent if `auth.providers` is. */
  providers?: string[];
  /** Whether guests may enter a portal that is not a development build. */
  guestOutsideDevelopment: boolean;
  /** The same for signing in as any user of the catalog. */
  personaOutsideDevelopment: boolean;
}

/**
 * Reads `auth`, of whose providers the browser gets the names only.
 *
 * @param config - the app's configuration; absent in a test without one
 */
export function readAuthConfig(config: Config | undefined): AuthConfig {
  const providers = config?.getOptionalConfig('auth.providers');
  return {
    environment: config?.getOptionalString('auth.environment'),
    providers: providers?.keys(),
    guestOutsideDevelopment:
      providers?.getOptionalBoolean(
        'guest.dangerouslyAllowOutsideDevelopment',
      ) ?? false,
    personaOutsideDevelopment:
      providers?.getOptionalBoolean(
        'persona.dangerouslyAllowOutsideDevelopment',
      ) ?? false,
  };
}
