/** What the search page shows. Lives in the address. */
export interface SearchView {
  term: string;
  /** Type of document, as in `techdocs`; unset: all. */
  type?: string;
  /** Kind of entity, as in `API`; unset: all. */
  kind?: string;
  /** Where the page of results starts; unset: at the first. */
  cursor?: string;
}

/**
 * Reads a view from the query of the address. Understands the names that the
 * stock page uses as well, so that older links open.
 */
export function parseSearchView(params: URLSearchParams): SearchView {
  const text = (...names: string[]) =>
    names.map(name => params.get(name)).find(Boolean) ?? undefined;
  return {
    term: params.get('query') ?? '',
    type: text('type', 'types[]', 'types'),
    kind: text('kind', 'filters[kind]', 'filters[kind][]'),
    cursor: text('cursor', 'pageCursor'),
  };
}

/** Writes a view as the query of an address. */
export function formatSearchView(view: SearchView): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string | undefined) =>
    value && params.set(name, value);
  put('query', view.term);
  put('type', view.type);
  put('kind', view.kind);
  put('cursor', view.cursor);
  return params;
}
