import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { SecretStore } from './SecretStore';

/**
 * Secrets in a folder, a file for each version: for laptops, and for hosts that
 * mount it into services.
 */
export class DirectorySecretStore implements SecretStore {
  readonly #path: string;

  /** @param path - absolute; made when it is not there */
  constructor(path: string) {
    this.#path = path;
  }

  async write(name: string, value: string) {
    await mkdir(this.#path, { recursive: true, mode: 0o700 });
    const folder = resolveSafeChildPath(this.#path, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const versions = (await readdir(folder))
      .map(Number)
      .filter(Number.isFinite);
    for (let version = Math.max(0, ...versions) + 1; ; version += 1) {
      try {
        await writeFile(join(folder, String(version)), value, {
          flag: 'wx',
          mode: 0o600,
        });
        return { reference: `directory:${name}?version=${version}`, version };
      } catch (error) {
        // Somebody else wrote one at the same moment.
        if (!isError(error) || error.code !== 'EEXIST') {
          throw error;
        }
      }
    }
  }
}
