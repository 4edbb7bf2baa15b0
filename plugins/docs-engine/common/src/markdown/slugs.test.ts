import { pymdownSlugify, slugify, slugifyOf, slugifyUnicode } from './slugs';

describe('slugify', () => {
  it.each([
    ['Hello World', 'hello-world'],
    ['a -- b', 'a-b'],
    ['-a-', '-a-'],
    ['ﬁ ½ ™ １', 'fi-12-tm-1'],
    ['a…b “q”', 'ab-q'],
    ['हिन्दी', ''],
    ['Ⅷ', 'viii'],
  ])('makes %j into %j', (text, slug) => {
    expect(slugify(text, '-')).toBe(slug);
  });

  it('uses the separator', () => {
    expect(slugify('a  b_c d', '_')).toBe('a_b_c_d');
  });

  it('takes a separator as it is', () => {
    expect(slugify('a b', ']^')).toBe('a]^b');
  });
});

describe('slugifyUnicode', () => {
  it.each([
    ['Ünï Çödé — ß 日本', 'ünï-çödé-ß-日本'],
    ['ﬁ ½ ™ １', 'ﬁ-½-１'],
  ])('makes %j into %j', (text, slug) => {
    expect(slugifyUnicode(text, '-')).toBe(slug);
  });
});

describe('pymdownSlugify', () => {
  it.each([
    ['a - b', 'a---b'],
    ['a <b>x</b> c', 'a-x-c'],
    ['a\u00a0b', 'ab'],
    ['É É', 'é-é'],
    ['Ünï — ß 日本 & a_b', 'ünï--ß-日本--a_b'],
  ])('makes %j into %j', (text, slug) => {
    expect(pymdownSlugify()(text, '-')).toBe(slug);
  });

  it.each([
    ['none', 'Ünï-X'],
    ['lower', 'ünï-x'],
    ['lower-ascii', 'Ünï-x'],
    ['fold', 'ünï-x'],
  ])('treats capitals as the case %s says', (name, slug) => {
    expect(pymdownSlugify({ case: name })('Ünï X', '-')).toBe(slug);
  });

  it('writes bytes in hexadecimal', () => {
    expect(pymdownSlugify({ percent_encode: true })('É b', '-')).toBe(
      '%C3%A9-b',
    );
  });
});

describe('slugifyOf', () => {
  it.each([
    ['pymdownx.slugs.uslugify', 'ünï'],
    ['!!python/name:pymdownx.slugs.uslugify_cased', 'Ünï'],
    ['markdown.extensions.toc.slugify', 'uni'],
    [{ object: 'pymdownx.slugs.slugify', kwds: { case: 'lower' } }, 'ünï'],
    [{ object: 'pymdownx.slugs.slugify' }, 'Ünï'],
  ])('knows the function that %j names', (option, slug) => {
    expect(slugifyOf(option)?.('Ünï', '-')).toBe(slug);
  });

  it.each([['os.system'], [undefined], [true], [{ object: 'x' }]])(
    'knows none that %j names',
    option => {
      expect(slugifyOf(option)).toBeUndefined();
    },
  );
});
