import type { Config } from '@backstage/config';
import { isSecretConfigKey } from './redaction/secretNames';

/**
 * Finds the secrets of the configuration by their names: passwords, tokens,
 * client secrets, keys. They must not appear anywhere else.
 *
 * @param config - the root configuration
 */
export function readSecretsConfig(config: Config): string[] {
  const found: string[] = [];
  collect(config.getOptional());
  return found;

  function collect(value: unknown, name = '') {
    if (typeof value === 'string') {
      if (isSecretConfigKey(name)) {
        found.push(value);
      }
    } else if (Array.isArray(value)) {
      value.forEach(item => collect(item, name));
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, member]) => collect(member, key));
    }
  }
}
