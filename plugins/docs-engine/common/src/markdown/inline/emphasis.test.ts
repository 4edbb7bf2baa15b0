import { htmlOf } from '../__testUtils__/htmlOf';

describe('emphasis', () => {
  it.each([
    ['*a*', '<p><em>a</em></p>'],
    ['**a**', '<p><strong>a</strong></p>'],
    ['***a***', '<p><strong><em>a</em></strong></p>'],
    ['a*b*c', '<p>a<em>b</em>c</p>'],
    ['a**b**c', '<p>a<strong>b</strong>c</p>'],
    ['* a*b*', '<ul><li>a<em>b</em></li></ul>'],
    ['x * a*', '<p>x * a*</p>'],
    ['x ** a **', '<p>x <strong> a </strong></p>'],
  ])('emphasises by asterisks, in words too: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['*a **b** c*', '<p><em>a </em><em>b</em><em> c</em></p>'],
    ['**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
    ['***a* b**', '<p><strong><em>a</em> b</strong></p>'],
    ['***a** b*', '<p><em><strong>a</strong> b</em></p>'],
    ['**a *b***', '<p><strong>a <em>b</em></strong></p>'],
    ['*a **b***', '<p><em>a </em><em>b</em>**</p>'],
  ])('nests both kinds: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['_a_', '<p><em>a</em></p>'],
    ['__a__', '<p><strong>a</strong></p>'],
    ['___a___', '<p><strong><em>a</em></strong></p>'],
    ['a_b_c', '<p>a_b_c</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['_a_b', '<p>_a_b</p>'],
    ['__init__', '<p><strong>init</strong></p>'],
    ['_a __b__ c_', '<p><em>a __b__ c</em></p>'],
    ['___a_ b__', '<p><strong><em>a</em> b</strong></p>'],
    ['__a _b___', '<p><strong>a <em>b</em></strong></p>'],
    ['ä_b_', '<p>ä_b_</p>'],
  ])(
    'emphasises by underscores at the borders of words only: %j',
    (text, html) => {
      expect(htmlOf(text, {})).toBe(html);
    },
  );

  it.each([
    ['*a', '<p>*a</p>'],
    ['a*', '<p>a*</p>'],
    ['**a', '<p>**a</p>'],
    ['_a', '<p>_a</p>'],
    ['* *', '<ul><li>*</li></ul>'],
    ['a * b * c', '<p>a * b * c</p>'],
    ['a _ b _ c', '<p>a _ b _ c</p>'],
    ['****', '<hr />'],
    ['2 * 3', '<p>2 * 3</p>'],
  ])('leaves delimiters without a partner: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['**a*b*', '<p><em><em>a</em>b</em></p>'],
    ['**b* c*d*', '<p><em><em>b</em> c</em>d*</p>'],
    ['________a_', '<p><strong><em>_</em></strong><em>a</em></p>'],
  ])(
    'reads from the inside where an outer delimiter waits: %j',
    (text, html) => {
      expect(htmlOf(text, {})).toBe(html);
    },
  );

  it.each([
    [
      '_a `b` __c__ d_',
      '<p><em>a <code>b</code> <strong>c</strong> d</em></p>',
    ],
    ['_a <b> __c__ d_', '<p><em>a <b> __c__ d</em></p>'],
  ])('reads what follows code inside of emphasis: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['*a\nb*', '<p><em>a\nb</em></p>'],
    ['__a\nb__', '<p><strong>a\nb</strong></p>'],
  ])('goes over line ends: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });
});
