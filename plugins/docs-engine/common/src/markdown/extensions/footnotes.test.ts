import { htmlOf, lines } from '../__testUtils__/htmlOf';

const html = (...text: string[]) => htmlOf(lines(...text), { footnotes: {} });

const reference = (name: string, number: number, count = '') =>
  `<sup id="fnref${count}:${name}"><a class="footnote-ref" href="#fn:${name}">${number}</a></sup>`;
const back = (name: string, number: number, count = '') =>
  `<a class="footnote-backref" href="#fnref${count}:${name}" title="Jump back to footnote ${number} in the text">&#8617;</a>`;
const section = (...notes: string[]) =>
  `<div class="footnote"><hr /><ol>${notes.join('')}</ol></div>`;
const note = (name: string, content: string) =>
  `<li id="fn:${name}">${content}</li>`;
const simple = (name: string, number: number, text: string) =>
  note(name, `<p>${text}&#160;${back(name, number)}</p>`);

describe('footnotes', () => {
  it('puts notes at the end and links both ways', () => {
    expect(html('a[^1]', '', '[^1]: *x*', '', 'b')).toBe(
      `<p>a${reference('1', 1)}</p><p>b</p>${section(simple('1', 1, '<em>x</em>'))}`,
    );
  });

  it('numbers notes in the order of their definitions', () => {
    expect(html('a[^B] b[^A]', '', '[^A]: x', '[^B]: y')).toBe(
      `<p>a${reference('B', 2)} b${reference('A', 1)}</p>${section(
        simple('A', 1, 'x'),
        simple('B', 2, 'y'),
      )}`,
    );
  });

  it('shows notes that nothing refers to', () => {
    expect(html('[^1]: x')).toBe(section(simple('1', 1, 'x')));
  });

  it('links back to each place that refers to a note', () => {
    expect(html('a[^1] b[^1]', '', '[^1]: x')).toBe(
      `<p>a${reference('1', 1)} b${reference('1', 1, '2')}</p>${section(
        note('1', `<p>x&#160;${back('1', 1)}${back('1', 1, '2')}</p>`),
      )}`,
    );
  });

  it('leaves references to unknown notes as text', () => {
    expect(html('a[^x]')).toBe('<p>a[^x]</p>');
  });

  it.each([
    ['`[^1]`', '<code>[^1]</code>'],
    ['\\[^1]', '[^1]'],
  ])('finds no reference in %j', (text, expected) => {
    expect(html(text, '', '[^1]: x')).toContain(`<p>${expected}</p>`);
  });

  it('goes on with lines that are not indented, and with indented blocks', () => {
    expect(
      html('[^1]: x', 'y', '', '    z', '', '        code', '', 'after'),
    ).toBe(
      `<p>after</p>${section(
        note(
          '1',
          `<p>x\ny</p><p>z</p><pre><code>code\n</code></pre><p>${back('1', 1)}</p>`,
        ),
      )}`,
    );
  });

  it('may begin on the next line', () => {
    expect(html('[^1]:', '    x')).toBe(section(simple('1', 1, 'x')));
  });

  it('may be empty', () => {
    expect(html('[^1]:')).toBe(section(note('1', '')));
  });

  it('holds a list, with the link back below', () => {
    expect(html('[^1]: - x', '    - y')).toBe(
      section(note('1', `<ul><li>x</li><li>y</li></ul><p>${back('1', 1)}</p>`)),
    );
  });

  it('holds a list with paragraphs', () => {
    expect(html('[^1]: x', '', '    - y', '', '        z')).toBe(
      section(
        note(
          '1',
          `<p>x</p><ul><li><p>y</p><p>z</p></li></ul><p>${back('1', 1)}</p>`,
        ),
      ),
    );
  });

  it('takes names with spaces and dots', () => {
    expect(html('[^a b.c]', '', '[^a b.c]: x')).toContain('id="fn:a b.c"');
  });

  it('lets the last of two notes with one name count', () => {
    expect(html('[^1]: x', '', '[^1]: y')).toBe(section(simple('1', 1, 'y')));
  });

  it('takes text before a definition as a paragraph', () => {
    expect(html('para', '[^1]: x')).toBe(
      `<p>para</p>${section(simple('1', 1, 'x'))}`,
    );
  });

  it('is read in lists and quotes', () => {
    expect(html('- a[^1]', '', '    [^1]: x')).toBe(
      `<ul><li><p>a${reference('1', 1)}</p></li></ul>${section(simple('1', 1, 'x'))}`,
    );
  });

  it('shows a note that another note defines', () => {
    expect(html('[^1]: x', '    [^2]: y')).toBe(
      section(simple('1', 1, 'x'), simple('2', 2, 'y')),
    );
  });

  it('refers from one note to another', () => {
    expect(html('[^1]: x[^2]', '[^2]: y')).toBe(
      section(simple('1', 1, `x${reference('2', 2)}`), simple('2', 2, 'y')),
    );
  });

  it.each([
    ['///Footnotes Go Here///', ''],
    ['text ///Footnotes Go Here///', ''],
  ])('puts the notes in the place of %j', (marker, before) => {
    expect(html(marker, '', 'after', '', '[^1]: x')).toBe(
      `${before}${section(simple('1', 1, 'x'))}<p>after</p>`,
    );
  });

  it('leaves the marker as text when there are no notes', () => {
    expect(html('///Footnotes Go Here///')).toBe(
      '<p>///Footnotes Go Here///</p>',
    );
  });

  it('takes texts and separator from its options', () => {
    expect(
      htmlOf('a[^1]\n\n[^1]: x', {
        footnotes: {
          BACKLINK_TEXT: 'back <b>up</b>',
          BACKLINK_TITLE: 'To %d',
          SUPERSCRIPT_TEXT: '[{}]',
          SEPARATOR: '-',
        },
      }),
    ).toBe(
      '<p>a<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">[1]</a></sup></p>' +
        '<div class="footnote"><hr /><ol><li id="fn-1"><p>x&#160;' +
        '<a class="footnote-backref" href="#fnref-1" title="To 1">back <b>up</b></a></p></li></ol></div>',
    );
  });
});
