import type { SiteConfig } from './types';

/** What is known once a site is written. */
export interface BuildFacts {
  /** Paths of all files below the output folder. */
  files: string[];
  /** Revision of the sources. */
  etag?: string;
  /** Milliseconds since 1970. */
  builtAt: number;
}

/** The text of `techdocs_metadata.json`, which the reader asks for name and revision. */
export function techdocsMetadata(
  { siteName, siteDescription }: SiteConfig,
  { files, etag, builtAt }: BuildFacts,
): string {
  return JSON.stringify({
    site_name: siteName,
    site_description: siteDescription,
    build_timestamp: builtAt,
    files,
    etag,
  });
}
