import { htmlOf } from '../__testUtils__/htmlOf';

describe('caret', () => {
  it.each([
    ['^^a^^', '<p><ins>a</ins></p>'],
    ['x^2^', '<p>x<sup>2</sup></p>'],
    ['2^10^ ^a^', '<p>2<sup>10</sup> <sup>a</sup></p>'],
    ['^^^a^^^', '<p><ins><sup>a</sup></ins></p>'],
    ['^^^a^ b^^', '<p><ins><sup>a</sup> b</ins></p>'],
    ['^^a ^b^^^', '<p><ins>a <sup>b</sup></ins></p>'],
    ['^^a ^b^ c^^', '<p><ins>a <sup>b</sup> c</ins></p>'],
    ['x^^a^^b', '<p>x<sup>^a</sup>^b</p>'],
    ['a^b c^d', '<p>a^b c^d</p>'],
    ['^a b^', '<p>^a b^</p>'],
    ['^a\\ b^', '<p><sup>a b</sup></p>'],
    ['\\^a\\^', '<p>^a^</p>'],
    ['^ a ^', '<p>^ a ^</p>'],
    ['^^ a ^^', '<p>^^ a ^^</p>'],
    ['x^^^', '<p>x<sup>^</sup></p>'],
    ['^^^b^b^^^', '<p><ins><sup>b^b</sup></ins></p>'],
  ])('reads insertions and superscripts: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.caret': {} })).toBe(html);
  });

  it.each([
    ['x^^a^^b', '<p>x<ins>a</ins>b</p>'],
    ['^^a b^^c', '<p><ins>a b</ins>c</p>'],
    ['^^^a^^^', '<p><ins><sup>a</sup></ins></p>'],
  ])('need not be smart: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.caret': { smart_insert: false } })).toBe(
      html,
    );
  });

  it.each([
    ['^^a^^', '<p><sup>^a</sup>^</p>'],
    ['^a^', '<p><sup>a</sup></p>'],
  ])('reads superscripts alone: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.caret': { insert: false } })).toBe(html);
  });

  it.each([
    ['^^a^^', '<p><ins>a</ins></p>'],
    ['^a^', '<p>^a^</p>'],
    ['^a\\ b^', '<p>^a\\ b^</p>'],
  ])('reads insertions alone: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.caret': { superscript: false } })).toBe(
      html,
    );
  });
});
