import { highlight, languageOf } from './languages';

describe('languageOf', () => {
  it.each([
    ['index.ts', 'typescript'],
    ['INDEX.TSX', 'typescript'],
    ['Dockerfile', 'dockerfile'],
    ['catalog-info.yaml', 'yaml'],
    ['go.mod', 'go'],
    ['LICENSE', undefined],
    ['constructor', undefined],
    ['a.constructor', undefined],
  ])('of %s is %s', (name, language) => {
    expect(languageOf(name)).toBe(language);
  });
});

describe('highlight', () => {
  it('escapes everything but its own tags', async () => {
    await expect(highlight('<img onerror="x">', 'yaml')).resolves.not.toContain(
      '<img',
    );
  });
});
