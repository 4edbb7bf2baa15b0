import { createMarkdown } from '../Markdown';
import { toHtml } from '../__testUtils__/toHtml';

const sane = (text: string) =>
  toHtml(text, 'mdx_truly_sane_lists').replace(/\n/g, '');

describe('trulySaneLists', () => {
  it('nests by two spaces', () => {
    expect(sane('- a\n  - b\n    - c\n- d')).toBe(
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
    );
  });

  it('begins a new list behind a blank line', () => {
    expect(sane('- a\n\n- b')).toBe('<ul><li>a</li></ul><ul><li>b</li></ul>');
  });

  it('keeps lists of two kinds apart, and their texts', () => {
    expect(sane('1. a\n* b\n\n* c')).toBe(
      '<ol><li>a* b</li></ol><ul><li>c</li></ul>',
    );
  });

  it('nests by other widths, and joins lists, when asked', () => {
    const { convert } = createMarkdown([
      {
        name: 'mdx_truly_sane_lists',
        options: { nested_indent: 3, truly_sane: false },
      },
    ]);
    const html = (text: string) =>
      convert(text, { file: 'a.md' }).html.replace(/\n/g, '');
    expect(html('- a\n   - b')).toBe('<ul><li>a<ul><li>b</li></ul></li></ul>');
    expect(html('- a\n\n- b')).toBe(
      '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
    );
  });
});
