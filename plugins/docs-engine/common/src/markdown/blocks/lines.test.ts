import { detab, findLine, indentOf, looseDetab } from './lines';

describe('lines', () => {
  it('count the spaces at the begin', () => {
    expect(indentOf('  a')).toBe(2);
    expect(indentOf('')).toBe(0);
  });

  it('are cut where the indentation ends', () => {
    expect(detab('    a\n\n     b\nc\n    d')).toEqual(['a\n\n b', 'c\n    d']);
    expect(detab('  a\nb', 2)).toEqual(['a', 'b']);
  });

  it('lose levels of indentation where they have them', () => {
    expect(looseDetab('        a\n    b\nc', 1)).toBe('    a\nb\nc');
    expect(looseDetab('        a\n    b', 2)).toBe('a\n    b');
    expect(looseDetab(' a', 0)).toBe(' a');
  });

  it('are visited until one is accepted', () => {
    const seen: string[] = [];
    const found = findLine('a\nb\nc', (start, end) => {
      seen.push('a\nb\nc'.slice(start, end));
      return seen.length === 2;
    });
    expect(found).toBe(true);
    expect(seen).toEqual(['a', 'b']);
  });
});
