import { toHtml } from '../__testUtils__/toHtml';

describe('setextHeading', () => {
  it('makes first and second level headings of underlined lines', () => {
    expect(toHtml('a\n===\nb\n---\nc')).toBe(
      '<h1>a</h1>\n<h2>b</h2>\n<p>c</p>',
    );
  });

  it('takes one character as an underline', () => {
    expect(toHtml('a\n-  ')).toBe('<h2>a</h2>');
  });

  it('takes a line with anything else as text', () => {
    expect(toHtml('c\n-- x')).toBe('<p>c\n-- x</p>');
  });

  it('is only found at the begin of a block', () => {
    expect(toHtml('a\nb\n===')).toBe('<p>a\nb\n===</p>');
  });
});
