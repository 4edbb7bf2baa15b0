import { TriggerSet, charactersOf } from './TriggerSet';

describe('TriggerSet', () => {
  const triggers = new TriggerSet('*_\n~');

  it('knows its characters', () => {
    expect([...'*_\n~'].map(c => triggers.has(c.charCodeAt(0)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('knows no others', () => {
    expect(
      [...'a+\u0000\u00e4\u4e2a'].map(c => triggers.has(c.charCodeAt(0))),
    ).toEqual([false, false, false, false, false]);
  });

  it.each([
    ['a~b', true],
    ['a\nb', true],
    ['ab', false],
    ['\u00aa\u017e', false],
    ['', false],
  ])('tells whether %j has one of them', (text, expected) => {
    expect(triggers.occursIn(charactersOf(text))).toBe(expected);
  });

  it.each(['*', '*~', ':'])('leads from one %j to the next', characters => {
    const text = `a${characters[0]}\u0002wxyzi:0\u0003b${characters[0]}`;
    const set = new TriggerSet(characters);
    expect([0, 2, 13].map(from => set.next(text, from))).toEqual([1, 12, -1]);
  });

  it('looks for nothing inside of placeholders', () => {
    const found = charactersOf('\u0002wxyzi:0\u0003');
    expect(new TriggerSet(':0').occursIn(found)).toBe(false);
  });
});
