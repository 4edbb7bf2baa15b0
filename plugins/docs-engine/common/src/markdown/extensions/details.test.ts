import { htmlOf, lines } from '../__testUtils__/htmlOf';

const html = (...text: string[]) =>
  htmlOf(lines(...text), { admonition: {}, 'pymdownx.details': {} });

describe('details', () => {
  it.each([
    ['??? note', '<details class="note"><summary>Note</summary>'],
    ['???note two', '<details class="note two"><summary>Note</summary>'],
    ['??? Tip "T *x*"', '<details class="tip"><summary>T <em>x</em></summary>'],
    ['??? "T"', '<details><summary>T</summary>'],
    ['???  "T"', '<details><summary>T</summary>'],
    ['??? note ""', '<details class="note"><summary></summary>'],
    ['???+ note', '<details class="note" open="open"><summary>Note</summary>'],
    ['???+ "T"', '<details open="open"><summary>T</summary>'],
  ])('reads %j', (line, start) => {
    expect(html(line, '    text')).toBe(`${start}<p>text</p></details>`);
  });

  it.each([['???"T"'], ['???  note'], ['???+"T"'], ['???'], ['a ??? note']])(
    'leaves %j as text',
    line => {
      expect(html(line, '    text')).not.toContain('<details');
    },
  );

  it('goes on with indented blocks', () => {
    expect(html('??? note', '    a', '', '    - b', '', '        c')).toBe(
      '<details class="note"><summary>Note</summary><p>a</p><ul><li><p>b</p><p>c</p></li></ul></details>',
    );
  });

  it('stands in an admonition', () => {
    expect(
      html('!!! note ""', '    ??? tip', '        a', '', '        b', '    c'),
    ).toBe(
      '<div class="admonition note"><details class="tip"><summary>Tip</summary><p>a</p><p>b</p></details><p>c</p></div>',
    );
  });

  it('may be empty', () => {
    expect(html('??? note', 'a')).toBe(
      '<details class="note"><summary>Note</summary></details><p>a</p>',
    );
  });
});
