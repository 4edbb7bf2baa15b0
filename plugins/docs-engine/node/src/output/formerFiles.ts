import fs from 'node:fs';
import path from 'node:path';

/** Name of the file that TechDocs reads about a site, and we about the build before. */
export const METADATA_FILE = 'techdocs_metadata.json';

/** What TechDocs keeps about a site. */
export interface SiteMetadata {
  site_name: string;
  site_description: string;
  /** Milliseconds since 1970. */
  build_timestamp: number;
  files: string[];
  etag?: string;
}

/** What is known about a folder that a site was built to; undefined for any other. */
export function readMetadata(out: string): SiteMetadata | undefined {
  try {
    const metadata = JSON.parse(
      fs.readFileSync(path.join(out, METADATA_FILE), 'utf8'),
    );
    return Array.isArray(metadata?.files) ? metadata : undefined;
  } catch {
    return undefined;
  }
}

/** Files that the build before wrote besides the metadata; only names inside of the folder. */
export function formerFiles(out: string): string[] {
  return (readMetadata(out)?.files ?? []).filter(
    file =>
      typeof file === 'string' &&
      file !== '' &&
      file !== METADATA_FILE &&
      !path.isAbsolute(file) &&
      !file.split(/[/\\]/).includes('..'),
  );
}
