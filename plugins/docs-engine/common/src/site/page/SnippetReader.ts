import { joinPath, leaves } from '../plan/posixPath';
import type { SiteConfig, SourceHost } from '../types';

/** Reads files that pages include, only from below the base paths. */
export class SnippetReader {
  /** Paths asked for, whether they exist or not. */
  readonly paths = new Set<string>();
  private readonly bases: string[];

  constructor(
    private readonly host: SourceHost,
    config: SiteConfig,
  ) {
    this.bases = basePaths(config);
  }

  /**
   * @returns text of the file, undefined if there is none
   * @throws Error with a sentence for the author if the path leaves the base path
   */
  read(path: string): string | undefined {
    if (/^[/\\]|^[a-z][a-z\d+.-]*:|\\|%[0-9a-f]{2}/i.test(path)) {
      throw new Error(
        `the snippet '${path}' is refused: it must be a path relative to the base path, without escapes.`,
      );
    }
    for (const base of this.bases) {
      const full = joinPath(base, path);
      if (leaves(full) || !(base === '' || full.startsWith(`${base}/`))) {
        throw new Error(
          `the snippet '${path}' is refused: it lies outside of the base path '${base || '.'}'.`,
        );
      }
      this.paths.add(full);
      const text = this.host.readText(full);
      if (text !== undefined) {
        return text;
      }
    }
    return undefined;
  }
}

function basePaths(config: SiteConfig): string[] {
  const options = config.extensions.find(
    ({ name }) => name === 'pymdownx.snippets',
  )?.options;
  const written = options?.base_path ?? '.';
  const list = (Array.isArray(written) ? written : [written]).filter(
    (base): base is string => typeof base === 'string',
  );
  const inside = list
    .map(base => joinPath('', base.replace(/^\$(?:docs|config)_dir/, '.')))
    .filter(base => !leaves(base));
  return inside.length > 0 ? inside : [''];
}
