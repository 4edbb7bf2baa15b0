import { htmlOf } from '../__testUtils__/htmlOf';

describe('betterem', () => {
  it.each([
    ['_a_b_', '<p><em>a_b</em></p>'],
    ['a_b_c', '<p>a_b_c</p>'],
    ['*a*b', '<p><em>a</em>b</p>'],
    ['a*b*c', '<p>a<em>b</em>c</p>'],
    ['__a__b__', '<p><strong>a__b</strong></p>'],
    ['**a**b', '<p><strong>a</strong>b</p>'],
  ])('is smart for underscores unless told otherwise: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.betterem': {} })).toBe(html);
  });

  it.each([
    ['*a*b', '<p>*a*b</p>'],
    ['a*b*', '<p>a*b*</p>'],
    ['*a* b*', '<p><em>a</em> b*</p>'],
    ['**a*b**', '<p><strong>a*b</strong></p>'],
    ['***a* b**', '<p><strong><em>a</em> b</strong></p>'],
    ['***a** b*', '<p><em><strong>a</strong> b</em></p>'],
    ['**a *b***', '<p><strong>a <em>b</em></strong></p>'],
    ['*a**b*', '<p><em>a**b</em></p>'],
    ['_*a*_', '<p><em><em>a</em></em></p>'],
    ['*a*.*b*', '<p><em>a</em>.<em>b</em></p>'],
    ['x *a *', '<p>x *a *</p>'],
    ['x **a *, b**', '<p>x <strong>a *, b</strong></p>'],
    ['*a *b* c*', '<p><em>a *b</em> c*</p>'],
  ])('is smart for all delimiters: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.betterem': { smart_enable: 'all' } })).toBe(
      html,
    );
  });

  it.each([
    ['*a*b', '<p><em>a</em>b</p>'],
    ['a_b_c', '<p>a<em>b</em>c</p>'],
    ['*a**b*', '<p><em>a</em><em>b</em></p>'],
    ['x ***', '<p>x <em>*</em></p>'],
    ['x *****', '<p>x <em>*</em>**</p>'],
    ['*******', '<hr />'],
    ['***a*b**', '<p><strong><em>a</em>b</strong></p>'],
    ['***a*b** c*', '<p><em><strong>a*b</strong> c</em></p>'],
    ['**a*b***', '<p><strong>a<em>b</em></strong></p>'],
    ['x **a***', '<p>x <strong>a</strong>*</p>'],
    ['_a __b__ c_', '<p><em>a _</em>b__ c_</p>'],
    ['***a *b***', '<p><em>*</em>a <em>b</em>**</p>'],
  ])('is smart for none: %j', (text, html) => {
    expect(
      htmlOf(text, { 'pymdownx.betterem': { smart_enable: 'none' } }),
    ).toBe(html);
  });

  it.each([
    ['x * a*', '<p>x * a*</p>'],
    ['x *a *', '<p>x *a *</p>'],
    ['x ** a **', '<p>x ** a **</p>'],
    ['x *a * b*', '<p>x <em>a * b</em></p>'],
    ['a * b * c', '<p>a * b * c</p>'],
  ])('lets no white space stand beside the text: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.betterem': {} })).toBe(html);
  });
});
