import type { SourceHost } from '../types';

/** A folder of sources that exists only here. */
export function memoryHost(files: Record<string, string>): SourceHost {
  return {
    readText: path => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: folder => {
      const prefix = folder && `${folder}/`;
      return Object.keys(files)
        .filter(path => path.startsWith(prefix))
        .map(path => path.slice(prefix.length));
    },
  };
}
