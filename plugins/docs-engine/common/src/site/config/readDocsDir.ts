import { joinPath, leaves } from '../plan/posixPath';
import { SourceError } from '../SourceError';
import type { ConfigReader } from './ConfigReader';

/**
 * The folder of pages, below the source folder.
 * @throws SourceError when it is outside of the folder of the configuration
 */
export function readDocsDir(reader: ConfigReader, folder: string): string {
  const written = reader.string('docs_dir') ?? 'docs';
  const path = joinPath('', written);
  if (
    /^[/\\]|^[a-zA-Z]:|\\/.test(written) ||
    path === '' ||
    leaves(path) ||
    path.includes('%2')
  ) {
    throw new SourceError(
      reader.file,
      `'docs_dir' is '${written}'; it must name a folder below the one of ${reader.file}.`,
      reader.lineOf('docs_dir'),
    );
  }
  return joinPath(folder, path);
}
