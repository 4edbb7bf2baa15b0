/** An entry of `search_index.json`. */
export interface IndexEntry {
  location: string;
  title: string;
  text: string;
}

/**
 * Takes out of an index what it holds twice. For each page there is an entry
 * with all of its text, and one for each of its headings; of the former only the
 * words before the first heading are left, and nothing when there are none.
 *
 * @param entries - of one site, pages followed by their headings
 */
export async function* pageDocuments(
  entries: AsyncIterable<IndexEntry>,
): AsyncGenerator<IndexEntry, void> {
  let page: IndexEntry | undefined;
  for await (const entry of entries) {
    if (page) {
      yield* textBefore(entry, page);
      page = undefined;
    }
    if (entry.location.includes('#')) {
      yield entry;
    } else {
      page = entry;
    }
  }
  if (page) {
    yield page;
  }
}

function* textBefore(next: IndexEntry, page: IndexEntry) {
  if (!next.location.startsWith(`${page.location}#`)) {
    yield page;
    return;
  }
  const end = page.text.indexOf(next.title);
  const text = (end < 0 ? page.text : page.text.slice(0, end)).trim();
  if (text !== '') {
    yield { ...page, text };
  }
}
