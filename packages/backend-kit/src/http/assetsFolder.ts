import { existsSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * Folder of the app's assets that were compressed at build time (`*.br`).
 *
 * @param appPackage - name of the app package, as in `app.packageName`
 * @returns an absolute path, or undefined if the app was not built
 */
export function assetsFolder(appPackage: string): string | undefined {
  const folder = resolvePackagePath(appPackage, 'dist/br');
  return existsSync(folder) ? folder : undefined;
}
