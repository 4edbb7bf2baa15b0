import { contrastRatio, isHexColor, readableOn } from './contrast';

describe('contrastRatio', () => {
  it('is 21 for black on white, in both orders and both notations', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#fff', '#000')).toBeCloseTo(21);
  });

  it('is 1 for a colour on itself', () => {
    expect(contrastRatio('#5b3df5', '#5b3df5')).toBe(1);
  });
});

describe('isHexColor', () => {
  it.each(['#abc', '#A1B2C3'])('accepts %s', value => {
    expect(isHexColor(value)).toBe(true);
  });

  it.each(['abc', '#abcd', 'red', '#ggg', '#fff;}'])('refuses %s', value => {
    expect(isHexColor(value)).toBe(false);
  });
});

describe('readableOn', () => {
  it('takes white on a deep colour and black on a bright one', () => {
    expect(readableOn('#5b3df5', ['#ffffff', '#000000'])).toBe('#ffffff');
    expect(readableOn('#ffe14d', ['#ffffff', '#000000'])).toBe('#000000');
  });
});
