import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
/** Raise it when sites that were made before must be made anew. */
const VERSION = 1;

/** Names what made a site, so that sites of another generator are made anew. */
export const CALLBOARD_STAMP = `callboard ${VERSION}`;

const METADATA = 'techdocs_metadata.json';

/** What we read of `techdocs_metadata.json`. */
export interface SiteMetadata {
  etag?: string;
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

/** Writes into the metadata of a site that our compiler made it. */
export async function stampSite(folder: string): Promise<void> {
  const metadata = await readSiteMetadata(folder);
  await writeFile(
    join(folder, METADATA),
    JSON.stringify({ ...metadata, generator: CALLBOARD_STAMP }),
  );
}
