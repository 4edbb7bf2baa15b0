import { htmlOf, lines } from '../__testUtils__/htmlOf';

const alternate = (...text: string[]) =>
  htmlOf(lines(...text), { 'pymdownx.tabbed': { alternate_style: true } });
const plain = (...text: string[]) =>
  htmlOf(lines(...text), { 'pymdownx.tabbed': {} });

const input = (set: number, tab: number, checked = tab === 1) =>
  `<input id="__tabbed_${set}_${tab}" name="__tabbed_${set}" type="radio"${
    checked ? ' checked="checked"' : ''
  } />`;
const label = (set: number, tab: number, title: string) =>
  `<label for="__tabbed_${set}_${tab}">${title}</label>`;

describe('tabbed', () => {
  it('puts labels and contents apart in the alternate style', () => {
    expect(
      alternate('=== "A"', '    a', '', '    b', '', '=== "*B*"', '', '    c'),
    ).toBe(
      `<div class="tabbed-set tabbed-alternate" data-tabs="1:2">${input(1, 1)}${input(1, 2)}` +
        `<div class="tabbed-labels">${label(1, 1, 'A')}${label(1, 2, '<em>B</em>')}</div>` +
        `<div class="tabbed-content"><div class="tabbed-block"><p>a</p><p>b</p></div>` +
        `<div class="tabbed-block"><p>c</p></div></div></div>`,
    );
  });

  it('puts each content behind its label in the plain style', () => {
    expect(plain('=== "A"', '    a', '=== "B"', '    b')).toBe(
      `<div class="tabbed-set" data-tabs="1:2">${input(1, 1)}${label(1, 1, 'A')}` +
        `<div class="tabbed-content"><p>a</p></div>${input(1, 2)}${label(1, 2, 'B')}` +
        `<div class="tabbed-content"><p>b</p></div></div>`,
    );
  });

  it('begins a new set behind other text', () => {
    const result = plain(
      '=== "A"',
      '    a',
      '',
      'text',
      '',
      '=== "B"',
      '    b',
    );
    expect(result).toContain('data-tabs="1:1"');
    expect(result).toContain('data-tabs="2:1"');
  });

  it('begins a new set at an exclamation mark', () => {
    const result = plain('=== "A"', '    a', '===! "B"', '    b');
    expect(result).toContain('data-tabs="1:1"');
    expect(result).toContain('data-tabs="2:1"');
  });

  it('opens the tab with a plus at first', () => {
    const result = plain('=== "A"', '    a', '===+ "B"', '    b');
    expect(result).toContain(input(1, 1, false) + label(1, 1, 'A'));
    expect(result).toContain(input(1, 2, true) + label(1, 2, 'B'));
  });

  it('counts an inner set behind the outer one', () => {
    expect(
      plain('=== "A"', '', '    === "B"', '        b', '', '        c'),
    ).toBe(
      `<div class="tabbed-set" data-tabs="1:1">${input(1, 1)}${label(1, 1, 'A')}` +
        `<div class="tabbed-content"><div class="tabbed-set" data-tabs="2:1">` +
        `${input(2, 1)}${label(2, 1, 'B')}<div class="tabbed-content"><p>b</p><p>c</p></div></div></div></div>`,
    );
  });

  it.each([
    ["=== 'single'"],
    ['==="A"'],
    ['=== A'],
    ['=== "A" behind'],
    ['===!! "A"'],
  ])('leaves %j as text', line => {
    expect(plain(line, '    a')).not.toContain('tabbed');
  });

  it('goes on in the item of a list', () => {
    expect(
      alternate('- a', '', '    === "A"', '        b', '', '        c'),
    ).toContain('<div class="tabbed-block"><p>b</p><p>c</p></div>');
  });

  describe('with slugs', () => {
    const slugged = (options: Record<string, unknown>) =>
      htmlOf(
        lines(
          '# Head',
          '',
          '=== "One *tab*"',
          '    a',
          '',
          '===! "One tab"',
          '    b',
        ),
        {
          toc: {},
          'pymdownx.tabbed': {
            slugify: 'pymdownx.slugs.uslugify',
            alternate_style: true,
            ...options,
          },
        },
      );

    it('names tabs by their titles', () => {
      const result = slugged({});
      expect(result).toContain('<input id="one-tab"');
      expect(result).toContain('<label for="one-tab">');
    });

    it('gives no id twice', () => {
      expect(slugged({})).toContain('<label for="one-tab_1">');
    });

    it('puts the id of the heading in front', () => {
      expect(slugged({ combine_header_slug: true })).toContain(
        '<input id="head-one-tab"',
      );
    });
  });
});
