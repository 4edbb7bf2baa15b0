import { htmlOf } from '../__testUtils__/htmlOf';

describe('mark', () => {
  it.each([
    ['==a==', '<p><mark>a</mark></p>'],
    ['x ==a b== c', '<p>x <mark>a b</mark> c</p>'],
    ['x==a==b', '<p>x==a==b</p>'],
    ['== a ==', '<p>== a ==</p>'],
    ['\\==a\\==', '<p>==a==</p>'],
    ['==a', '<p>==a</p>'],
    ['==a *b*==', '<p><mark>a <em>b</em></mark></p>'],
    ['a == b == c', '<p>a == b == c</p>'],
    ['=a=', '<p>=a=</p>'],
    ['==a=b==', '<p><mark>a=b</mark></p>'],
    ['x ===a===', '<p>x ===a===</p>'],
  ])('marks text: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.mark': {} })).toBe(html);
  });

  it.each([
    ['x==a==b', '<p>x<mark>a</mark>b</p>'],
    ['x ===a===', '<p>x =<mark>a</mark>=</p>'],
  ])('need not be smart: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.mark': { smart_mark: false } })).toBe(html);
  });
});
