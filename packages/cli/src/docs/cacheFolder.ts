import os from 'node:os';
import path from 'node:path';

/**
 * Folder that keeps what builds can use again: as asked for, below
 * `XDG_CACHE_HOME`, or where the operating system keeps caches.
 *
 * @returns undefined when nothing is to be kept
 */
export function cacheFolder(
  options: { 'cache-dir'?: string; 'no-cache': boolean },
  env: Record<string, string | undefined>,
): string | undefined {
  if (options['no-cache']) {
    return undefined;
  }
  if (options['cache-dir'] !== undefined) {
    return path.resolve(options['cache-dir']);
  }
  return path.join(env.XDG_CACHE_HOME || systemCache(env), 'callboard', 'docs');
}

function systemCache(env: Record<string, string | undefined>): string {
  switch (process.platform) {
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Caches');
    case 'win32':
      return env.LOCALAPPDATA || path.join(os.homedir(), 'AppData', 'Local');
    default:
      return path.join(os.homedir(), '.cache');
  }
}
