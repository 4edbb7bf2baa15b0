import { htmlOf } from '../__testUtils__/htmlOf';

describe('escape', () => {
  it.each([
    ['\\*a\\*', '<p>*a*</p>'],
    ['\\_a\\_', '<p>_a_</p>'],
    ['\\[a](b)', '<p>[a](b)</p>'],
    ['\\\\', '<p>\\</p>'],
    ['1\\. a', '<p>1. a</p>'],
    ['\\# a', '<p># a</p>'],
    ['a\\!', '<p>a!</p>'],
    ['\\{a\\}', '<p>{a}</p>'],
  ])('takes syntax literally behind a backslash: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['\\a', '<p>\\a</p>'],
    ['C:\\dir', '<p>C:\\dir</p>'],
    ['\\"a\\"', '<p>\\"a\\"</p>'],
    ['a\\', '<p>a\\</p>'],
    ['\\~a', '<p>\\~a</p>'],
  ])('keeps a backslash that escapes nothing: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a](b\\_c "d\\*e")', '<p><a href="b_c" title="d*e">a</a></p>'],
    ['![a\\*b](c)', '<p><img src="c" alt="a*b" /></p>'],
  ])('puts escaped characters into attributes: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });
});
