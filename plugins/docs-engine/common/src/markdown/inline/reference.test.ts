import { htmlOf } from '../__testUtils__/htmlOf';

describe('reference', () => {
  it.each([
    ['[a][b]\n\n[b]: c', '<p><a href="c">a</a></p>'],
    ['[a][b]\n\n[b]: c "d"', '<p><a href="c" title="d">a</a></p>'],
    ['[a] [b]\n\n[b]: c', '<p><a href="c">a</a></p>'],
    ['[a]\n[b]\n\n[b]: c', '<p><a href="c">a</a></p>'],
    ['[a][]\n\n[a]: c', '<p><a href="c">a</a></p>'],
    ['[a]\n\n[a]: <c d>', '<p>[a]</p><p>[a]: <c d></p>'],
  ])('finds targets that are defined elsewhere: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a][B c]\n\n[b C]: d', '<p><a href="d">a</a></p>'],
    ['[a][b\nc]\n\n[b c]: d', '<p><a href="d">a</a></p>'],
    ['[b\n  c]\n\n[b c]: d', '<p><a href="d">b\n  c</a></p>'],
  ])('compares names without case and line ends: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a][b]', '<p>[a][b]</p>'],
    ['[a]', '<p>[a]</p>'],
    ['[a][', '<p>[a][</p>'],
    ['a[0][1]', '<p>a[0][1]</p>'],
    ['[ ] a', '<p>[ ] a</p>'],
  ])('leaves names without a definition as text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['![a][b]\n\n[b]: c "d"', '<p><img src="c" alt="a" title="d" /></p>'],
    ['![a][]\n\n[a]: c', '<p><img src="c" alt="a" /></p>'],
    ['![a]\n\n[a]: c', '<p><img src="c" alt="a" /></p>'],
  ])('shows images by name: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[*a*][b]\n\n[b]: c', '<p><a href="c"><em>a</em></a></p>'],
    [
      '[a **b**]\n\n[a **b**]: c',
      '<p><a href="c">a <strong>b</strong></a></p>',
    ],
  ])('reads emphasis in its text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });
});
