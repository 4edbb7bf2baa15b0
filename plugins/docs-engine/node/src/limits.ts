/**
 * What bounds a build. Each name is the key below `docsEngine.limits` in
 * `app-config.yaml` and the name of a `--limit` of `callboard docs`.
 */
export interface BuildLimits {
  /** Markdown pages of a site. */
  pages: number;
  /** Files of the folders that are read, pages and others. */
  files: number;
  /** Bytes of one page, snippet or `mkdocs.yml`. */
  pageBytes: number;
  /** Bytes of one image or other file that is copied. */
  fileBytes: number;
  /** Bytes of all files of a site together. */
  totalBytes: number;
  /** Levels of lists, quotes and the like inside each other; deeper text stays plain. */
  nesting: number;
  /** Levels of sections of the navigation. */
  navDepth: number;
  /** Seconds until a build is ended. */
  seconds: number;
}

/** Room for large sites of real projects; far from what harms a portal. */
export const DEFAULT_LIMITS: Readonly<BuildLimits> = {
  pages: 5_000,
  files: 50_000,
  pageBytes: 5_000_000,
  fileBytes: 50_000_000,
  totalBytes: 500_000_000,
  nesting: 100,
  navDepth: 30,
  seconds: 300,
};

const WHAT: Record<keyof BuildLimits, string> = {
  pages: 'pages',
  files: 'files',
  pageBytes: 'bytes for a text file',
  fileBytes: 'bytes for a file',
  totalBytes: 'bytes for all files',
  nesting: 'levels of nested blocks',
  navDepth: 'levels of navigation',
  seconds: 'seconds',
};

/** A limit was passed; the message names it, its value and where it is set. */
export class LimitError extends Error {
  override readonly name = 'LimitError';

  /**
   * @param limits those in force
   * @param limit the one that was passed
   * @param found what passed it, as the beginning of the sentence, such as `The site has 7000 pages,`
   */
  constructor(limits: BuildLimits, limit: keyof BuildLimits, found: string) {
    super(
      `${found} more than the limit of ${limits[limit]} ${WHAT[limit]} (docsEngine.limits.${limit}).`,
    );
  }
}
