import { createMarkdown } from '../Markdown';
import { toHtml } from '../__testUtils__/toHtml';

const row = (tag: string, ...cells: string[]) =>
  `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

const table = (head: string, ...rows: string[]) =>
  `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;

const compact = (text: string) => toHtml(text, 'tables').replace(/\n/g, '');

describe('tables', () => {
  it.each([
    ['a|b\n-|-\n1|2', table(row('th', 'a', 'b'), row('td', '1', '2'))],
    ['| a |\n|---|\n| x |', table(row('th', 'a'), row('td', 'x'))],
    ['a|b\n-|-', table(row('th', 'a', 'b'), row('td', '', ''))],
    ['a|b\n-|-\n1', table(row('th', 'a', 'b'), row('td', '1', ''))],
    ['a|b\n-|-\n1|2|3', table(row('th', 'a', 'b'), row('td', '1', '2'))],
    [
      'a|b\n-|-\n`x|y`|\\|',
      table(row('th', 'a', 'b'), row('td', '<code>x|y</code>', '|')),
    ],
  ])('reads %j', (text, html) => {
    expect(compact(text)).toBe(html);
  });

  it.each(['a|b\n-|-|-', 'a|b', 'text\na|b\n-|-', 'a\n--x', 'a|b\n=|='])(
    'takes %j for something else',
    text => {
      expect(toHtml(text, 'tables')).not.toContain('<table>');
    },
  );

  it('aligns columns, except in a body that is empty', () => {
    expect(compact('a|b\n:-:|-:\n1|2')).toContain(
      '<td style="text-align: center;">1</td><td style="text-align: right;">2</td>',
    );
    expect(compact('a|b\n:-|-:')).toContain('<td></td><td></td>');
  });

  it('aligns by an attribute when asked', () => {
    const markdown = createMarkdown([
      { name: 'tables', options: { use_align_attribute: true } },
    ]);
    expect(markdown.convert('a|b\n:-|-', { file: 'a.md' }).html).toContain(
      '<th align="left">a</th>',
    );
  });
});
