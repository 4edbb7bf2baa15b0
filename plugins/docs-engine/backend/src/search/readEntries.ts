import { IndexEntry } from './pageDocuments';

/** What encloses an entry: the object of the file, and its list `docs`. */
const AROUND_ENTRIES = '{[';

/**
 * Reads the entries of `search_index.json` as they arrive. Parsing the file as a
 * whole would stop the portal for half a second at 2,000 pages.
 *
 * @param chunks - the file, in UTF-8
 * @throws SyntaxError when an entry is not JSON
 */
export async function* readEntries(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<IndexEntry> {
  const decoder = new TextDecoder();
  let open = '';
  let inString = false;
  let escaped = false;
  let entry = '';
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at];
      if (inString) {
        inString = escaped || sign !== '"';
        escaped = !escaped && sign === '\\';
      } else if (sign === '"') {
        inString = true;
      } else if (sign === '{' || sign === '[') {
        if (open === AROUND_ENTRIES) {
          start = at;
        }
        open += sign;
      } else if (sign === '}' || sign === ']') {
        open = open.slice(0, -1);
        if (open === AROUND_ENTRIES) {
          yield JSON.parse(entry + text.slice(start, at + 1));
          entry = '';
        }
      }
    }
    if (open.startsWith(AROUND_ENTRIES) && open !== AROUND_ENTRIES) {
      entry += text.slice(start);
    }
  }
}
