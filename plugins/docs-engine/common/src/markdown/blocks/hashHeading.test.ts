import { toHtml } from '../__testUtils__/toHtml';

describe('hashHeading', () => {
  it.each([
    ['# One', '<h1>One</h1>'],
    ['#One', '<h1>One</h1>'],
    ['###### Six', '<h6>Six</h6>'],
    ['####### Seven', '<h6># Seven</h6>'],
    ['# a #', '<h1>a</h1>'],
    ['## b##', '<h2>b</h2>'],
    ['# e\\#', '<h1>e#</h1>'],
    ['#', '<h1></h1>'],
  ])('reads %j', (text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  it('interrupts a paragraph and is followed by one', () => {
    expect(toHtml('a\n# b\nc')).toBe('<p>a</p>\n<h1>b</h1>\n<p>c</p>');
  });

  it('needs its hash in the first column', () => {
    expect(toHtml('   # h')).toBe('<p># h</p>');
  });

  it('is none when the line ends in a backslash', () => {
    expect(toHtml('# f\\')).toBe('<p># f\\</p>');
  });
});
