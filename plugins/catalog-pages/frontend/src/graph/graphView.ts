import { fullRef } from '../shared/entityRefs';

/** Everything that decides what the large graph shows. Lives in the URL. */
export interface GraphView {
  /** Full references of the entities that the drawing starts from. */
  roots: string[];
  /** How many steps away an entity may be. */
  depth: number;
  /** Lower-case kinds that are drawn; all when empty. */
  kinds: string[];
  /** Relations that are followed, as in `dependsOn`; the usual ones when empty. */
  relations: string[];
}

/** The depths one can choose from. */
export const depths = [1, 2, 3, 4];

const defaultDepth = 1;

// The names of the stock page, so that links which other plugins make still open.
const lists = {
  rootEntityRefs: 'roots',
  selectedKinds: 'kinds',
  selectedRelations: 'relations',
} as const;

function parseDepth(value: string | null): number {
  const deepest = depths[depths.length - 1];
  if (value === '∞') {
    return deepest;
  }
  const depth = Number(value);
  return Number.isInteger(depth) && depth > 0
    ? Math.min(depth, deepest)
    : defaultDepth;
}

/** Reads a view from the query of the page's URL; broken values fall back to their defaults. */
export function parseGraphView(query: URLSearchParams): GraphView {
  const view: GraphView = {
    roots: [],
    depth: parseDepth(query.get('maxDepth')),
    kinds: [],
    relations: [],
  };
  for (const [key, value] of query) {
    const name = key.replace(/\[\d*\]$/, '');
    for (const [param, field] of Object.entries(lists)) {
      if (name === param && value && !view[field].includes(value)) {
        view[field].push(value);
      }
    }
  }
  view.roots = view.roots.flatMap(
    ref => fullRef(ref, { kind: 'component' }) ?? [],
  );
  view.kinds = view.kinds.map(kind => kind.toLocaleLowerCase('en-US'));
  return view;
}

/** Writes a view as the query of a URL. Defaults are left out. */
export function formatGraphView(view: GraphView): URLSearchParams {
  const params = new URLSearchParams();
  for (const [param, field] of Object.entries(lists)) {
    view[field].forEach(value => params.append(`${param}[]`, value));
  }
  if (view.depth !== defaultDepth) {
    params.set('maxDepth', String(view.depth));
  }
  return params;
}
