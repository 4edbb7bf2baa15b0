import { htmlOf, lines } from '../__testUtils__/htmlOf';

const html = (...text: string[]) => htmlOf(lines(...text), { abbr: {} });

const mark = (text: string, title = 'x') =>
  `<abbr title="${title}">${text}</abbr>`;

describe('abbr', () => {
  it.each([
    ['A', mark('A')],
    ['a A.', `a ${mark('A')}.`],
    ['AB _A_ (A)', `AB <em>${mark('A')}</em> (${mark('A')})`],
    ['A-b b-A A_b', `${mark('A')}-b b-${mark('A')} A_b`],
    ['éA Aé', 'éA Aé'],
    ['`A` <b title="A">A</b>', `<code>A</code> <b title="A">${mark('A')}</b>`],
    ['[A](A)', `<a href="A">${mark('A')}</a>`],
    ['![A](b)', '<img src="b" alt="A" />'],
    ['<http://A.b>', '<a href="http://A.b">http://A.b</a>'],
  ])('marks whole words in %j', (text, expected) => {
    expect(html(text, '', '*[A]: x')).toBe(`<p>${expected}</p>`);
  });

  it('escapes the long form', () => {
    expect(html('A', '', '*[A]: "x" & <y>')).toBe(
      `<p>${mark('A', '&quot;x&quot; &amp; &lt;y&gt;')}</p>`,
    );
  });

  it('reads the long form from the next line', () => {
    expect(html('*[A]:', '    x', '', 'A')).toBe(`<p>${mark('A')}</p>`);
  });

  it('lets the last of two definitions count', () => {
    expect(html('*[A]: y', '*[A]: x', 'A')).toBe(`<p>${mark('A')}</p>`);
  });

  it('cuts a paragraph in two', () => {
    expect(html('A', '*[A]: x', 'b')).toBe(`<p>${mark('A')}</p><p>b</p>`);
  });

  it('marks neither long forms nor what is defined later in them', () => {
    expect(html('*[A]: B', '*[B]: C', '', 'A B')).toBe(
      `<p>${mark('A', 'B')} ${mark('B', 'C')}</p>`,
    );
  });

  it('takes names of several words, and of two the one defined first', () => {
    expect(html('*[a b]: x', '*[b]: y', '', 'a b, b')).toBe(
      `<p>${mark('a b')}, ${mark('b', 'y')}</p>`,
    );
  });

  it('is no definition when indented, nor without a name', () => {
    expect(html(' *[A]: x')).toBe('<p>*[A]: x</p>');
    expect(html('*[]: x', '', 'a')).toBe('<p>a</p>');
  });

  it('does not mistake the signs of a placeholder for a word', () => {
    expect(html('*[42]: x', '*[0]: y', '', '\\* 42 &copy;')).toBe(
      `<p>* ${mark('42')} &copy;</p>`,
    );
  });

  it('needs a word at both ends of a name in signs', () => {
    expect(html('*[(S)]: x', '', '(S) a')).toBe('<p>(S) a</p>');
  });
});
