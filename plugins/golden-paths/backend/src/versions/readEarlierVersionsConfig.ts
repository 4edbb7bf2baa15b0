import { resolve } from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';

/**
 * Reads `goldenPaths.earlierVersions`.
 *
 * @returns absolute paths of template files; relative ones start where the
 *   backend runs, as those of catalog locations do
 */
export function readEarlierVersionsConfig(config: RootConfigService): string[] {
  return (
    config.getOptionalStringArray('goldenPaths.earlierVersions') ?? []
  ).map(path => resolve(path));
}
