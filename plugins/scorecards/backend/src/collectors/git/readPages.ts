import { MAX_COMMITS } from './ActivityReader';

/**
 * Reads pages of commits, newest first, until one is not full, or there are
 * enough, or they get older than was asked for.
 *
 * @param readPage - gives the commits of a page, from 1
 */
export async function readPages<T extends { at: string }>(
  options: { pageSize: number; since: Date },
  readPage: (page: number) => Promise<T[]>,
): Promise<T[]> {
  const { pageSize, since } = options;
  const found: T[] = [];
  for (let page = 1; found.length < MAX_COMMITS; page += 1) {
    const commits = await readPage(page);
    found.push(...commits);
    const oldest = commits.at(-1);
    if (commits.length < pageSize || !oldest || new Date(oldest.at) < since) {
      break;
    }
  }
  return found.filter(({ at }) => new Date(at) >= since).slice(0, MAX_COMMITS);
}
