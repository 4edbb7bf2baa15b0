import { formatSearchView, parseSearchView } from './searchView';

const parse = (query: string) => parseSearchView(new URLSearchParams(query));

describe('search view', () => {
  it('survives the way into the address and back', () => {
    const view = {
      term: 'basket & co',
      type: 'techdocs',
      kind: 'API',
      cursor: 'MQ==',
    };
    expect(parse(formatSearchView(view).toString())).toEqual(view);
  });

  it('keeps a plain address plain', () => {
    expect(formatSearchView({ term: '' }).toString()).toBe('');
    expect(parse('')).toEqual({ term: '' });
  });

  it('opens links made for the stock page', () => {
    expect(
      parse(
        'query=order&types[]=techdocs&filters[kind]=API&pageCursor=MQ%3D%3D',
      ),
    ).toEqual({ term: 'order', type: 'techdocs', kind: 'API', cursor: 'MQ==' });
  });
});
