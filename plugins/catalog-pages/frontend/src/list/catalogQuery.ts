import { QueryEntitiesInitialRequest } from '@backstage/catalog-client';
import { parseEntityRef } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { CatalogView } from './catalogView';

/** What the query needs to know about the person who asks. */
export interface CatalogViewer {
  /** Full references of the user and the groups that own things for them. */
  ownershipRefs: string[];
  /** Full references of starred entities. */
  starredRefs: string[];
}

/** The fields a row needs; anything else stays on the server. */
const rowFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.parent',
  'spec.memberOf',
  'spec.target',
  'spec.targets',
  'spec.profile.displayName',
];

const searchedFields = [
  'metadata.name',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.profile.displayname',
];

const sortFields: Partial<Record<CatalogView['sort']['column'], string>> = {
  name: 'metadata.name',
  kind: 'kind',
  owner: 'spec.owner',
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
};

function related(type: string, targets: string[]): FilterPredicate {
  return { relations: { $contains: { type, targetRef: { $in: targets } } } };
}

/**
 * Matches entities by their references.
 *
 * @param refs - full references, at least one
 */
export function oneOf(refs: readonly string[]): FilterPredicate {
  const byHome = new Map<string, string[]>();
  for (const ref of refs) {
    const { kind, namespace, name } = parseEntityRef(ref);
    const home = `${kind}:${namespace}`;
    byHome.set(home, [...(byHome.get(home) ?? []), name]);
  }
  return {
    $any: [...byHome].map(([home, names]) => {
      const [kind, namespace] = home.split(':');
      return {
        kind,
        'metadata.namespace': namespace,
        'metadata.name': { $in: names },
      };
    }),
  };
}

/**
 * Says what a view asks of the catalog.
 *
 * @param view - the view; its page and order play no role
 * @param viewer - who asks
 * @returns undefined when the answer is known to be empty: nothing is starred,
 * or the person owns nothing
 */
export function catalogPredicate(
  view: CatalogView,
  viewer: CatalogViewer,
): FilterPredicate | undefined {
  const all: FilterPredicate[] = [];
  if (view.kind !== 'all') {
    all.push({ kind: view.kind });
  }
  if (view.scope === 'owned') {
    if (viewer.ownershipRefs.length === 0) {
      return undefined;
    }
    all.push(related('ownedBy', viewer.ownershipRefs));
  }
  if (view.scope === 'starred') {
    if (viewer.starredRefs.length === 0) {
      return undefined;
    }
    all.push(oneOf(viewer.starredRefs));
  }
  if (view.types.length > 0) {
    all.push({ 'spec.type': { $in: view.types } });
  }
  if (view.lifecycles.length > 0) {
    all.push({ 'spec.lifecycle': { $in: view.lifecycles } });
  }
  if (view.owners.length > 0) {
    all.push(related('ownedBy', view.owners));
  }
  if (view.partOf.length > 0) {
    all.push(related('partOf', view.partOf));
  }
  if (view.tags.length > 0) {
    all.push({
      $any: view.tags.map(tag => ({ 'metadata.tags': { $contains: tag } })),
    });
  }
  return { $all: all };
}

/**
 * Builds the request for one page of rows.
 *
 * @param view - what to show
 * @param predicate - from {@link catalogPredicate}
 * @param withTotal - also count all matches; only needed when the filters changed
 */
export function catalogRequest(
  view: CatalogView,
  predicate: FilterPredicate,
  withTotal: boolean,
): QueryEntitiesInitialRequest {
  const term = view.text.trim();
  return {
    query: predicate,
    ...(term && { fullTextFilter: { term, fields: searchedFields } }),
    orderFields: [
      {
        field: sortFields[view.sort.column] ?? 'metadata.name',
        order: view.sort.descending ? 'desc' : 'asc',
      },
    ],
    limit: view.pageSize,
    offset: (view.page - 1) * view.pageSize,
    fields: rowFields,
    totalItems: withTotal ? 'include' : 'exclude',
  };
}
