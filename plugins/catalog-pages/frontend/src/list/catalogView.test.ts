import {
  formatCatalogView,
  hasFilters,
  noFilters,
  parseCatalogView,
  withKind,
} from './catalogView';

function parse(query: string, fixedKind?: string) {
  return parseCatalogView(new URLSearchParams(query), fixedKind);
}

describe('parseCatalogView', () => {
  it('shows the first page of components by name without any parameter', () => {
    expect(parse('')).toEqual({
      ...noFilters,
      kind: 'component',
      sort: { column: 'name', descending: false },
      page: 1,
      pageSize: 25,
    });
  });

  it.each([
    ['a broken page', 'page=x', { page: 1 }],
    ['a page below one', 'page=-2', { page: 1 }],
    ['a page size that is not offered', 'size=7', { pageSize: 25 }],
    ['an unknown scope', 'scope=theirs', { scope: 'all' }],
    [
      'a column that the kind cannot be sorted by',
      'kind=user&sort=-owner',
      { sort: { column: 'name', descending: false } },
    ],
    ['an empty filter', 'type=', { types: [] }],
    ['a kind in capitals', 'kind=API', { kind: 'api' }],
  ])('copes with %s', (_, query, expected) => {
    expect(parse(query)).toMatchObject(expected);
  });

  it('understands links that were made for the stock page', () => {
    expect(
      parse(
        'filters[kind]=api&filters[type]=openapi&filters[owners][0]=group:default/a&filters[owners][1]=group:default/b&filters[user]=owned',
      ),
    ).toMatchObject({
      kind: 'api',
      types: ['openapi'],
      owners: ['group:default/a', 'group:default/b'],
      scope: 'owned',
    });
  });

  it('stays with the only kind of a page', () => {
    expect(parse('kind=system', 'api').kind).toBe('api');
  });
});

describe('filters of other domains', () => {
  const query = 'level=gold&level=silver';

  it('are read when somebody brings them', () => {
    expect(
      parseCatalogView(new URLSearchParams(`${query}&other=x`), undefined, [
        'level',
      ]).more,
    ).toEqual({ level: ['gold', 'silver'] });
    expect(parse(query).more).toEqual({});
  });

  it('are written back, and count as filters', () => {
    const view = { ...parse(''), more: { level: ['gold', 'silver'] } };
    expect(formatCatalogView(view).toString()).toBe(query);
    expect(hasFilters(view)).toBe(true);
  });
});

describe('formatCatalogView', () => {
  it('has a plain address for the plain page', () => {
    expect(formatCatalogView(parse('')).toString()).toBe('');
    expect(formatCatalogView(parse('', 'api'), 'api').toString()).toBe('');
  });

  it.each([
    'kind=api&scope=owned&q=pay&type=openapi&owner=group%3Adefault%2Fa&tag=x&tag=y&sort=-owner&page=3&size=100',
    'kind=all&scope=starred&partOf=system%3Adefault%2Fcheckout',
    'lifecycle=production&sort=-name',
  ])('keeps everything that was read: %s', query => {
    expect(formatCatalogView(parse(query)).toString()).toBe(query);
  });
});

describe('hasFilters', () => {
  it('counts what narrows the list, not kind, order or page', () => {
    expect(hasFilters(parse('kind=api&sort=-name&page=2'))).toBe(false);
    expect(hasFilters(parse('tag=x'))).toBe(true);
    expect(hasFilters(parse('q=x'))).toBe(true);
    expect(hasFilters(parse('scope=owned'))).toBe(true);
  });
});

describe('withKind', () => {
  it('keeps filters that mean the same everywhere and drops the others', () => {
    const view = parse(
      'type=service&lifecycle=production&owner=group:default/a&q=pay&sort=-lifecycle&page=4',
    );
    expect(withKind(view, 'system')).toMatchObject({
      kind: 'system',
      types: [],
      lifecycles: [],
      owners: ['group:default/a'],
      text: 'pay',
      sort: { column: 'name' },
      page: 1,
    });
  });
});
