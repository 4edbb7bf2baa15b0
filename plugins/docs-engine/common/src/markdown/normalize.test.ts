import { normalize } from './normalize';

describe('normalize', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc\n\n'],
    ['a\tb', 'a   b\n\n'],
    ['abcd\te\tf', 'abcd    e   f\n\n'],
    ['a\n   \nb', 'a\n\nb\n\n'],
    ['\ufeffa', 'a\n\n'],
    ['a\u0000\u0002x\u0003', 'ax\n\n'],
  ])('changes %j', (source, text) => {
    expect(normalize(source)).toBe(text);
  });
});
