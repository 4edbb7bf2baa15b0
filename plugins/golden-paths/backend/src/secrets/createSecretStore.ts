import { DirectorySecretStore } from './DirectorySecretStore';
import type { SecretStoreConfig } from './readSecretStoreConfig';
import type { SecretStore } from './SecretStore';
import { VaultSecretStoreClient } from './VaultSecretStoreClient';

/** The store of secrets that is configured, if any. */
export function createSecretStore(
  config: SecretStoreConfig | undefined,
): SecretStore | undefined {
  switch (config?.type) {
    case 'directory':
      return new DirectorySecretStore(config.path);
    case 'vault':
      return new VaultSecretStoreClient(config);
    default:
      return undefined;
  }
}
