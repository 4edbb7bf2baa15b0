import { ColourBudget, colourLimits, isColourable } from './colourLimits';
import { tokenize } from './tokenize';

describe('isColourable', () => {
  it.each([
    ['an empty code', '', true],
    ['usual lines', 'const a = 1;\n'.repeat(1000), true],
    ['a block above the limit', 'a b\n'.repeat(4001), false],
    ['a long line', 'a b '.repeat(300), false],
    ['a long word', 'a'.repeat(401), false],
    ['a long gap, over lines', ' \n'.repeat(201), false],
    ['a long row of signs', '('.repeat(900), true],
    ['a long word of other letters', 'é'.repeat(401), false],
  ])('tells of %s', (_name, code, expected) => {
    expect(isColourable(code)).toBe(expected);
  });
});

describe('ColourBudget', () => {
  it('allows one block of the whole size', () => {
    const budget = new ColourBudget();

    expect(budget.take(colourLimits.size)).toBe(true);
    expect(budget.take(1)).toBe(false);
  });

  it('counts blocks by the square of their size', () => {
    const budget = new ColourBudget();
    const taken = Array.from({ length: 200 }, () => budget.take(2000));

    expect(taken.filter(Boolean)).toHaveLength(64);
  });

  it('leaves code without colours when it is used up', () => {
    const budget = new ColourBudget();
    budget.take(colourLimits.size);

    expect(tokenize('true', 'js', budget)).toEqual([
      { text: 'true', className: '' },
    ]);
  });

  it('is not touched by code that is not coloured anyway', () => {
    const budget = new ColourBudget();
    tokenize('a\n'.repeat(9000), 'nosuch', budget);

    expect(budget.take(colourLimits.size)).toBe(true);
  });
});
