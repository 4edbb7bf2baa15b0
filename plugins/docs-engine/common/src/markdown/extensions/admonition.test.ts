import { htmlOf, lines } from '../__testUtils__/htmlOf';

const html = (...text: string[]) =>
  htmlOf(lines(...text), { admonition: {}, def_list: {} });

const titled = (title: string) => `<p class="admonition-title">${title}</p>`;
const note = (content: string) =>
  `<div class="admonition note">${titled('Note')}${content}</div>`;

describe('admonition', () => {
  it.each([
    ['!!! note', 'admonition note', titled('Note')],
    ['!!!note', 'admonition note', titled('Note')],
    ['!!! note   ', 'admonition note', titled('Note')],
    ['!!! Note-Big_3 "T"', 'admonition note-big_3', titled('T')],
    ['!!! nöte', 'admonition nöte', titled('Nöte')],
    ['!!! note inline  end', 'admonition note inline end', titled('Note')],
    ['!!! note "T *x*" ', 'admonition note', titled('T <em>x</em>')],
    ['!!! note "a "b" c"', 'admonition note', titled('a "b" c')],
    ['!!! note extra ""', 'admonition note extra', ''],
  ])('reads its type, classes and title from %j', (line, classes, title) => {
    expect(html(line, '    text')).toBe(
      `<div class="${classes}">${title}<p>text</p></div>`,
    );
  });

  it.each([
    ["!!! note 'single'"],
    ['!!! "only title"'],
    ['!!! note "title" behind'],
    ['!!! note""'],
    ['!!!  note'],
    [' !!! note'],
    ['text !!! note'],
    ['!!! note {: .x }'],
  ])('leaves %j as text', line => {
    expect(html(line, '    text')).not.toContain('<div');
  });

  it('takes content that is indented too far into its title', () => {
    expect(html('!!! note', '', '        a', '', '    b')).toBe(
      '<div class="admonition note"><p class="admonition-title">Note<p>a</p></p><p>b</p></div>',
    );
  });

  it('ends where a line is no longer indented', () => {
    expect(html('!!! note', '    a', 'lazy', '', 'b')).toBe(
      `${note('<p>a</p>')}<p>lazy</p><p>b</p>`,
    );
  });

  it('goes on with indented blocks', () => {
    expect(
      html('!!! note', '    a', '', '    b', '', '        c', '', 'd'),
    ).toBe(`${note('<p>a</p><p>b</p><pre><code>c\n</code></pre>')}<p>d</p>`);
  });

  it('interrupts a paragraph', () => {
    expect(html('a', '!!! note', '    b', 'c')).toBe(
      `<p>a</p>${note('<p>b</p>')}<p>c</p>`,
    );
  });

  it('may stand right behind another one', () => {
    expect(html('!!! note', '    a', '!!! note', '    b', '', '    c')).toBe(
      note('<p>a</p>') + note('<p>b</p><p>c</p>'),
    );
  });

  it('holds another one', () => {
    expect(
      html(
        '!!! note',
        '    a',
        '',
        '    !!! note',
        '        b',
        '',
        '        c',
      ),
    ).toBe(note(`<p>a</p>${note('<p>b</p><p>c</p>')}`));
  });

  it('goes on in the item of a list that its content ends with', () => {
    expect(
      html(
        '!!! note',
        '    - a',
        '',
        '        b',
        '',
        '            code',
        '',
        '    - c',
      ),
    ).toBe(
      note(
        '<ul><li><p>a</p><p>b</p><pre><code>code\n</code></pre></li><li><p>c</p></li></ul>',
      ),
    );
  });

  it('goes on in the definition that its content ends with', () => {
    expect(
      html('!!! note', '    term', '    :   a', '', '        b', '', '    c'),
    ).toBe(note('<dl><dt>term</dt><dd><p>a</p><p>b</p></dd></dl><p>c</p>'));
  });

  it('stands in the item of a list', () => {
    expect(
      html(
        '- a',
        '',
        '    !!! note',
        '        b',
        '',
        '        c',
        '',
        '    d',
      ),
    ).toBe(`<ul><li><p>a</p>${note('<p>b</p><p>c</p>')}<p>d</p></li></ul>`);
  });

  it('stands in a quote', () => {
    expect(html('> !!! note', '>     a', '>', '>     b')).toBe(
      `<blockquote>${note('<p>a</p><p>b</p>')}</blockquote>`,
    );
  });

  it('keeps the text of what is nested too deeply', () => {
    const deep = Array.from(
      { length: 400 },
      (_, depth) => `${' '.repeat(4 * depth)}!!! note "word${depth}"`,
    );
    const result = html(...deep);
    expect(result).toContain('word0</p>');
    expect(result).toContain('word399');
  });
});
