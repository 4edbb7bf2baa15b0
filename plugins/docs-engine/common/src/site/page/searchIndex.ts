import type { SearchEntry } from '../types';

const CONFIG = {
  indexing: 'full',
  lang: ['en'],
  min_search_length: 3,
  prebuild_index: false,
  separator: '[\\s\\-]+',
};

/**
 * The text of `search/search_index.json` in pieces, one for each page, so that
 * it need not be held as a whole.
 *
 * @param pages entries of each page, in the order of the pages
 */
export function* searchIndex(
  pages: Iterable<readonly SearchEntry[]>,
): Generator<string> {
  let before = `{"config":${JSON.stringify(CONFIG)},"docs":[`;
  for (const entries of pages) {
    if (entries.length > 0) {
      yield before + entries.map(entry => JSON.stringify(entry)).join(',');
      before = ',';
    }
  }
  yield before === ',' ? ']}' : `${before}]}`;
}
