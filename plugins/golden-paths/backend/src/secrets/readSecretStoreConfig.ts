import { resolve } from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { VaultOptions } from './VaultSecretStoreClient';

const KEY = 'goldenPaths.secretStore';

/** Where the secrets of services are kept. */
export type SecretStoreConfig =
  { type: 'directory'; path: string } | ({ type: 'vault' } & VaultOptions);

/**
 * Reads `goldenPaths.secretStore`.
 *
 * @returns undefined when the portal keeps no secrets
 * @throws InputError for another type
 */
export function readSecretStoreConfig(
  config: RootConfigService,
): SecretStoreConfig | undefined {
  const store = config.getOptionalConfig(KEY);
  if (!store) {
    return undefined;
  }
  const type = store.getString('type');
  if (type === 'directory') {
    return { type, path: resolve(store.getString('path')) };
  }
  if (type === 'vault') {
    return {
      type,
      address: store.getString('address'),
      mount: store.getOptionalString('mount') ?? 'secret',
      token: store.getString('token'),
      namespace: store.getOptionalString('namespace'),
    };
  }
  throw new InputError(`${KEY}.type must be vault or directory, not "${type}"`);
}
