import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { anEntity } from '../__testUtils__/entities';
import {
  CatalogViewer,
  catalogPredicate,
  catalogRequest,
} from './catalogQuery';
import { parseCatalogView } from './catalogView';

const nobody: CatalogViewer = { ownershipRefs: [], starredRefs: [] };

function predicate(query: string, viewer = nobody) {
  return catalogPredicate(parseCatalogView(new URLSearchParams(query)), viewer);
}

function matches(query: string, viewer = nobody) {
  const filter = predicate(query, viewer);
  const accepts = filter
    ? filterPredicateToFilterFunction(filter)
    : () => false;
  const entities = [
    anEntity({
      name: 'basket',
      metadata: { tags: ['node', 'tier-1'] },
      relations: [
        ['ownedBy', 'group:default/checkout'],
        ['partOf', 'system:default/shop'],
      ],
    }),
    anEntity({
      name: 'shop',
      spec: { type: 'website', lifecycle: 'experimental' },
      relations: [['ownedBy', 'group:default/storefront']],
    }),
    anEntity({ kind: 'API', name: 'basket-api', spec: { type: 'openapi' } }),
  ];
  return entities.filter(entity => accepts(entity)).map(e => e.metadata.name);
}

describe('catalogPredicate', () => {
  it.each([
    ['', ['basket', 'shop']],
    ['kind=api', ['basket-api']],
    ['kind=all', ['basket', 'shop', 'basket-api']],
    ['type=service&type=website', ['basket', 'shop']],
    ['lifecycle=experimental', ['shop']],
    ['owner=group:default/checkout', ['basket']],
    ['partOf=system:default/shop', ['basket']],
    ['tag=node&tag=react', ['basket']],
    ['tag=node&type=website', []],
  ])('finds with "%s" %j', (query, names) => {
    expect(matches(query)).toEqual(names);
  });

  it('finds what the person and their groups own', () => {
    const viewer = {
      ...nobody,
      ownershipRefs: ['user:default/ana', 'group:default/storefront'],
    };
    expect(matches('scope=owned', viewer)).toEqual(['shop']);
  });

  it('finds starred entities of the kind', () => {
    const viewer = {
      ...nobody,
      starredRefs: ['component:default/basket', 'api:default/basket-api'],
    };
    expect(matches('scope=starred', viewer)).toEqual(['basket']);
    expect(matches('scope=starred&kind=all', viewer)).toEqual([
      'basket',
      'basket-api',
    ]);
  });

  it('knows without asking that nothing is starred or owned', () => {
    expect(predicate('scope=starred')).toBeUndefined();
    expect(predicate('scope=owned')).toBeUndefined();
  });
});

describe('catalogRequest', () => {
  const request = (query: string, withTotal = true) =>
    catalogRequest(parseCatalogView(new URLSearchParams(query)), {}, withTotal);

  it('asks for one page in order, with the fields of a row only', () => {
    expect(request('sort=-owner&page=3&size=25')).toMatchObject({
      limit: 25,
      offset: 50,
      orderFields: [{ field: 'spec.owner', order: 'desc' }],
    });
    expect(request('').fields).not.toContain('relations');
  });

  it('searches only when there is a text', () => {
    expect(request('q=%20').fullTextFilter).toBeUndefined();
    expect(request('q=pay%20').fullTextFilter).toMatchObject({ term: 'pay' });
  });

  it('counts all matches only when told to', () => {
    expect(request('').totalItems).toBe('include');
    expect(request('', false).totalItems).toBe('exclude');
  });
});
