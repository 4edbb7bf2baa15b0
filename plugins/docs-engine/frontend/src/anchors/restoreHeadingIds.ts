const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Gives headings back the ids that the reader's sanitiser took, because they are
 * names of properties of a document (`links`, `title`, …). They are read from
 * the permalink of the heading, or from `data-md-headings` around the article,
 * which lists `INDEX:ID` for the headings in question.
 *
 * @param article - of the page
 * @returns the headings that were given an id
 */
export function restoreHeadingIds(article: Element): Element[] {
  const headings = [...article.querySelectorAll(HEADINGS)];
  const listed = listedIds(article, headings);
  const known = new Set([...article.querySelectorAll('[id]')].map(e => e.id));
  return headings.filter((heading, index) => {
    const id = heading.id ? undefined : (permalinkOf(heading) ?? listed[index]);
    // A second element with the id would never be a target.
    if (!id || known.has(id)) {
      return false;
    }
    heading.id = id;
    known.add(id);
    return true;
  });
}

function permalinkOf(heading: Element): string | undefined {
  const href = heading.querySelector('a.headerlink')?.getAttribute('href');
  const hash = href?.split('#')[1];
  try {
    return hash && decodeURIComponent(hash);
  } catch {
    return undefined;
  }
}

function listedIds(article: Element, headings: Element[]): string[] {
  const list = article
    .closest('[data-md-headings]')
    ?.getAttribute('data-md-headings');
  const entries = list?.split(' ') ?? [];
  const ids: string[] = [];
  for (const entry of entries) {
    const [index, id] = entry.split(':');
    ids[Number(index)] = id;
  }
  // A title that is not part of the page's source is not counted.
  const [first] = headings;
  const added = first?.tagName === 'H1' && !first.id && !ids[0];
  return added ? ['', ...ids] : ids;
}
