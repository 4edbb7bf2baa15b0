import type { Config } from '@backstage/config';

/** The address of the app, `app.baseUrl`. */
export function readAppUrlConfig(config: Config): string {
  return config.getString('app.baseUrl');
}
