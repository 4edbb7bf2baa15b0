import {
  NotAllowedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { z } from 'zod';
import type { SecretStore } from './SecretStore';

const TIMEOUT_MS = 15_000;

const writtenSchema = z.object({ data: z.object({ version: z.number() }) });

/** What {@link VaultSecretStoreClient} needs. */
export interface VaultOptions {
  /** Such as `https://vault.example.com`. */
  address: string;
  /** Of a key-value engine, version 2. */
  mount: string;
  token: string;
  /** Of Vault Enterprise. */
  namespace?: string;
}

/** Secrets in HashiCorp Vault, or OpenBao: its API of key-value version 2. */
export class VaultSecretStoreClient implements SecretStore {
  readonly #options: VaultOptions;

  constructor(options: VaultOptions) {
    this.#options = options;
  }

  /**
   * @throws NotAllowedError when the token does not suffice
   * @throws ServiceUnavailableError when Vault does not answer, or is sealed
   */
  async write(name: string, value: string) {
    const { address, mount, token, namespace } = this.#options;
    const path = `${mount}/data/${name}`;
    const response = await fetch(`${address.replace(/\/+$/, '')}/v1/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-vault-token': token,
        ...(namespace && { 'x-vault-namespace': namespace }),
      },
      body: JSON.stringify({ data: { value } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(error => {
      throw new ServiceUnavailableError(
        `The vault at ${address} does not answer: ${toError(error).message}`,
      );
    });
    if (response.status === 403) {
      throw new NotAllowedError(
        `The vault at ${address} does not let the portal write ${path}: look at the policy of its token`,
      );
    }
    if (!response.ok) {
      throw new ServiceUnavailableError(
        `The vault at ${address} answered ${response.status} to a new version of ${path}`,
      );
    }
    const { data } = writtenSchema.parse(await response.json());
    const { version } = data;
    return { reference: `vault:${mount}/${name}?version=${version}`, version };
  }
}
