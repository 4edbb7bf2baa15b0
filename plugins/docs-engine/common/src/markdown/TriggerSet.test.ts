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
});
