import type { Config } from '@backstage/config';

/** What we add to upstream's options of an OpenID Connect provider. */
export interface OidcConfig {
  /** Whether signing out also ends the session at the provider. */
  endsSession: boolean;
}

/** Reads an environment of `auth.providers.oidc`. */
export function readOidcConfig(environment: Config): OidcConfig {
  return { endsSession: environment.getOptionalBoolean('endSession') ?? false };
}

/** Reads where people come back to when the provider has ended their session. */
export function readAppUrlConfig(config: Config): string {
  return config.getString('app.baseUrl');
}
