import { ColumnId, kindInfo } from '../shared/kinds';

/** Whose entities the list shows. */
export type CatalogScope = 'all' | 'owned' | 'starred';

/** Everything that decides what the catalog page shows. Lives in the URL. */
export interface CatalogView {
  /** Lower-case kind, or `all`. */
  kind: string;
  scope: CatalogScope;
  text: string;
  types: string[];
  /** Full references of owners. */
  owners: string[];
  lifecycles: string[];
  tags: string[];
  /** Full references of systems, domains or components that contain the entity. */
  partOf: string[];
  /** Values of filters of other domains, by their name in the address. */
  more: Record<string, string[]>;
  sort: { column: 'name' | ColumnId; descending: boolean };
  /** From 1. */
  page: number;
  pageSize: number;
}

/** The part of a view that narrows the list down. */
export type CatalogFilters = Pick<
  CatalogView,
  | 'text'
  | 'types'
  | 'owners'
  | 'lifecycles'
  | 'tags'
  | 'partOf'
  | 'more'
  | 'scope'
>;

/** Page sizes one can choose from. */
export const pageSizes = [25, 50, 100];

/** A view without any filter. */
export const noFilters: CatalogFilters = {
  scope: 'all',
  text: '',
  types: [],
  owners: [],
  lifecycles: [],
  tags: [],
  partOf: [],
  more: {},
};

const defaultPageSize = 25;
const defaultKind = 'component';

const lists = {
  type: 'types',
  owner: 'owners',
  lifecycle: 'lifecycles',
  tag: 'tags',
  partOf: 'partOf',
} as const;

// Links that other plugins make for the stock page, `?filters[kind]=api`.
const stockNames: Record<string, string> = {
  kind: 'kind',
  type: 'type',
  owners: 'owner',
  lifecycles: 'lifecycle',
  tags: 'tag',
  user: 'scope',
  text: 'q',
};

function fromStockLinks(params: URLSearchParams): URLSearchParams {
  const result = new URLSearchParams();
  for (const [key, value] of params) {
    const stock = /^filters\[(\w+)\](\[\d*\])?$/.exec(key);
    const name = stock ? stockNames[stock[1]] : key;
    if (name) {
      result.append(name, value);
    }
  }
  return result;
}

function positive(value: string | null, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

function parseSort(value: string | null, kind: string): CatalogView['sort'] {
  const descending = value?.startsWith('-') ?? false;
  const name = value?.replace(/^-/, '');
  const column = kindInfo(kind).sortable.find(id => id === name) ?? 'name';
  return {
    column,
    descending: descending && (column !== 'name' || name === 'name'),
  };
}

function parseScope(value: string | null): CatalogScope {
  return value === 'owned' || value === 'starred' ? value : 'all';
}

/**
 * Reads a view from the query of the page's URL. Unknown or broken values fall
 * back to their defaults, so that an old link still opens.
 *
 * @param query - the URL's search parameters
 * @param fixedKind - the only kind of a page that shows one
 * @param moreNames - names of filters of other domains
 */
export function parseCatalogView(
  query: URLSearchParams,
  fixedKind?: string,
  moreNames: readonly string[] = [],
): CatalogView {
  const params = fromStockLinks(query);
  const kind =
    fixedKind ?? (params.get('kind') || defaultKind).toLocaleLowerCase('en-US');
  const list = (name: string) => [
    ...new Set(params.getAll(name).filter(Boolean)),
  ];
  const pageSize = positive(params.get('size'), defaultPageSize);
  return {
    kind,
    scope: parseScope(params.get('scope')),
    text: params.get('q') ?? '',
    types: list('type'),
    owners: list('owner'),
    lifecycles: list('lifecycle'),
    tags: list('tag'),
    partOf: list('partOf'),
    more: Object.fromEntries(
      moreNames
        .map(name => [name, list(name)] as const)
        .filter(([, values]) => values.length > 0),
    ),
    sort: parseSort(params.get('sort'), kind),
    page: positive(params.get('page'), 1),
    pageSize: pageSizes.includes(pageSize) ? pageSize : defaultPageSize,
  };
}

/**
 * Writes a view as the query of a URL. Defaults are left out, so that the
 * plain page has a plain address.
 */
export function formatCatalogView(
  view: Partial<CatalogView>,
  fixedKind?: string,
): URLSearchParams {
  const params = new URLSearchParams();
  if (view.kind && view.kind !== (fixedKind ?? defaultKind)) {
    params.set('kind', view.kind);
  }
  if (view.scope && view.scope !== 'all') {
    params.set('scope', view.scope);
  }
  if (view.text) {
    params.set('q', view.text);
  }
  for (const [name, field] of Object.entries(lists)) {
    view[field]?.forEach(value => params.append(name, value));
  }
  for (const [name, values] of Object.entries(view.more ?? {})) {
    values.forEach(value => params.append(name, value));
  }
  if (view.sort && (view.sort.column !== 'name' || view.sort.descending)) {
    params.set('sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`);
  }
  if (view.page && view.page > 1) {
    params.set('page', String(view.page));
  }
  if (view.pageSize && view.pageSize !== defaultPageSize) {
    params.set('size', String(view.pageSize));
  }
  return params;
}

/** Tells whether anything narrows the list down. */
export function hasFilters(view: CatalogFilters): boolean {
  return (
    view.scope !== 'all' ||
    view.text !== '' ||
    Object.values(lists).some(field => view[field].length > 0) ||
    Object.values(view.more).some(values => values.length > 0)
  );
}

/**
 * Moves to another kind. Filters whose values belong to the old kind go, those
 * that mean the same everywhere stay.
 */
export function withKind(view: CatalogView, kind: string): CatalogView {
  return {
    ...view,
    kind,
    types: [],
    lifecycles: [],
    page: 1,
    sort: parseSort(
      `${view.sort.descending ? '-' : ''}${view.sort.column}`,
      kind,
    ),
  };
}
