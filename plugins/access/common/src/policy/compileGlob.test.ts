import fc from 'fast-check';
import { compileGlob } from './compileGlob';

describe('compileGlob', () => {
  it.each([
    ['catalog.*', 'catalog.entity.read', true],
    ['catalog.*', 'catalog.', true],
    ['catalog.*', 'catalogue', false],
    ['*.read', 'catalog.entity.read', true],
    ['*.read', 'catalog.entity.reads', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*a', 'aba', true],
    ['a*bc*c', 'abc', false],
    ['*', '', true],
    ['catalog.entity', 'catalogXentity', false],
  ])('%s and %s: %s', (glob, text, fits) => {
    expect(compileGlob(glob)(text)).toBe(fits);
  });

  it('fits what its stars were put in place of', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '.') });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.array(part, { minLength: 5, maxLength: 5 }),
        (parts, fillings) => {
          const text = parts.reduce(
            (all, next, index) => `${all}${fillings[index]}${next}`,
          );
          expect(compileGlob(parts.join('*'))(text)).toBe(true);
        },
      ),
    );
  });

  it('agrees with the regular expression that says the same', () => {
    const glob = fc.string({
      unit: fc.constantFrom('a', 'b', '*'),
      maxLength: 8,
    });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(glob, text, (pattern, name) => {
        const expression = new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`);
        expect(compileGlob(pattern)(name)).toBe(expression.test(name));
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes to an end where a regular expression would try for ever', () => {
    const fits = compileGlob(`${'*a'.repeat(5_000)}*b`);
    expect(fits('a'.repeat(20_000))).toBe(false);
  });
});
