import { kindInfo, tabKinds } from './kinds';

describe('kindInfo', () => {
  it('knows kinds in any case', () => {
    expect(kindInfo('API')).toMatchObject({ kind: 'api', plural: 'APIs' });
    expect(kindInfo('api')).toEqual(kindInfo('API'));
  });

  it('names kinds within a sentence', () => {
    expect(kindInfo('Component').oneInText).toBe('component');
    expect(kindInfo('API').oneInText).toBe('API');
    expect(kindInfo('API').inText).toBe('APIs');
  });

  it('describes a custom kind by its name', () => {
    expect(kindInfo('Squad')).toMatchObject({
      kind: 'squad',
      plural: 'Squad',
      sortable: [],
    });
  });

  it('sorts only by columns that are shown', () => {
    for (const { columns, sortable } of tabKinds) {
      expect(columns).toEqual(expect.arrayContaining(sortable));
    }
  });
});
