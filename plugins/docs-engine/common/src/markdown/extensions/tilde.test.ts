import { htmlOf } from '../__testUtils__/htmlOf';

describe('tilde', () => {
  it.each([
    ['~~a~~', '<p><del>a</del></p>'],
    ['H~2~O', '<p>H<sub>2</sub>O</p>'],
    ['x ~~~a~~~', '<p>x <del><sub>a</sub></del></p>'],
    ['x ~~a ~b~~~', '<p>x <del>a <sub>b</sub></del></p>'],
    ['x ~~a ~b~ c~~', '<p>x <del>a <sub>b</sub> c</del></p>'],
    ['~a b~', '<p>~a b~</p>'],
    ['~a\\ b~', '<p><sub>a b</sub></p>'],
    ['\\~a\\~', '<p>~a~</p>'],
    ['~ a ~', '<p>~ a ~</p>'],
    ['a ~ b ~ c', '<p>a ~ b ~ c</p>'],
    ['x ~~a b', '<p>x ~~a b</p>'],
  ])('reads deletions and subscripts: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.tilde': {} })).toBe(html);
  });

  it.each([['x~~a~~b', '<p>x<del>a</del>b</p>']])(
    'need not be smart: %j',
    (text, html) => {
      expect(htmlOf(text, { 'pymdownx.tilde': { smart_delete: false } })).toBe(
        html,
      );
    },
  );

  it.each([
    ['~~a~~', '<p><del>a</del></p>'],
    ['~a~', '<p>~a~</p>'],
  ])('reads either alone: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.tilde': { subscript: false } })).toBe(html);
  });
});
