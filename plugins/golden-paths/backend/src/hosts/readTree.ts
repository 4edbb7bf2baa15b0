import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const MAX_BYTES = 50 * 1024 ** 2;

/**
 * Reads all files of a repository.
 *
 * @returns contents by path
 * @throws InputError when they are more than 50 MB
 */
export async function readTree(
  urlReader: UrlReaderService,
  url: string,
): Promise<Map<string, Buffer>> {
  let bytes = 0;
  const tree = await urlReader.readTree(url, {
    filter: (_path, info) => {
      bytes += info?.size ?? 0;
      return bytes <= MAX_BYTES;
    },
  });
  const found = await tree.files();
  if (bytes > MAX_BYTES) {
    throw new InputError(`The files of ${url} are more than 50 MB`);
  }
  const files = new Map<string, Buffer>();
  for (const { path, content } of found) {
    files.set(path, await content());
  }
  return files;
}
