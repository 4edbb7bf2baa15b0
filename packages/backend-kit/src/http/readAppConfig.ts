import type { Config } from '@backstage/config';

/**
 * What the root router needs to know of the app it serves.
 *
 * @param config - the root configuration
 * @returns the name of the app's package; upstream's default is `app`
 */
export function readAppConfig(config: Config): { packageName: string } {
  return { packageName: config.getOptionalString('app.packageName') ?? 'app' };
}
