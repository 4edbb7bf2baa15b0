import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import type { BackendFeature } from '@backstage/backend-plugin-api';

/**
 * Adds a backend feature only if the configuration has a value at `key`, so
 * that integrations nobody configured neither load code nor log warnings.
 *
 * @param key - path in the configuration, for example `catalog.providers.github`
 * @param load - imports the feature
 */
export function whenConfigured(
  key: string,
  load: () => Promise<{ default: BackendFeature }>,
): BackendFeature {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    async *loader({ config }) {
      if (config.has(key)) {
        yield (await load()).default;
      }
    },
  });
}
