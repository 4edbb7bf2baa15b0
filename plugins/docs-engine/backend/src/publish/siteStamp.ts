import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const METADATA = 'techdocs_metadata.json';

/** What we read of `techdocs_metadata.json`. */
export interface SiteMetadata {
  etag?: string;
  /** What made the site, such as `callboard 1.2.0`; absent for the stock generator. */
  generator?: string;
}

/**
 * Reads the metadata of a generated site.
 *
 * @param folder - of the site
 * @returns an empty object when there are none
 */
export async function readSiteMetadata(folder: string): Promise<SiteMetadata> {
  try {
    return JSON.parse(await readFile(join(folder, METADATA), 'utf8'));
  } catch {
    return {};
  }
}

/** Writes into the metadata of a site what made it. */
export async function stampSite(
  folder: string,
  generator: string,
): Promise<void> {
  const metadata = await readSiteMetadata(folder);
  await writeFile(
    join(folder, METADATA),
    JSON.stringify({ ...metadata, generator }),
  );
}
