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
export function* pageDocuments(
  entries: IndexEntry[],
): Generator<IndexEntry, void> {
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const isPage = !entry.location.includes('#');
    if (!isPage || !next?.location.startsWith(`${entry.location}#`)) {
      yield entry;
      continue;
    }
    const end = entry.text.indexOf(next.title);
    const text = (end < 0 ? entry.text : entry.text.slice(0, end)).trim();
    if (text !== '') {
      yield { ...entry, text };
    }
  }
}
