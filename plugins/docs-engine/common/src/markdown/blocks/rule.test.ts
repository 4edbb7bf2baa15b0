import { toHtml } from '../__testUtils__/toHtml';

describe('rule', () => {
  it.each(['***', '- - -', '_ _ _', '*  *  *', '   ---', '-----   '])(
    'reads %j',
    text => {
      expect(toHtml(text)).toBe('<hr />');
    },
  );

  it.each([
    ['**', '<p>**</p>'],
    ['    ***', '<pre><code>***\n</code></pre>'],
    ['--- x', '<p>--- x</p>'],
    ['-_-', '<p>-_-</p>'],
  ])('takes %j as something else', (text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  it('interrupts a paragraph', () => {
    expect(toHtml('a\n***\nb')).toBe('<p>a</p>\n<hr />\n<p>b</p>');
  });
});
