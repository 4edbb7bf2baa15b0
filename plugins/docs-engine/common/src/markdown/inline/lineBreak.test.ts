import { htmlOf } from '../__testUtils__/htmlOf';

describe('lineBreak', () => {
  it.each([
    ['a  \nb', '<p>a<br />\nb</p>'],
    ['a   \nb', '<p>a <br />\nb</p>'],
    ['a *b*  \nc', '<p>a <em>b</em><br />\nc</p>'],
  ])('breaks a line at two spaces: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['a \nb', '<p>a \nb</p>'],
    ['a\\\nb', '<p>a\\\nb</p>'],
    ['a  ', '<p>a  </p>'],
    ['a\nb', '<p>a\nb</p>'],
  ])('breaks nowhere else: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });
});
