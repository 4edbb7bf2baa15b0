import { toHtml } from '../__testUtils__/toHtml';

const sane = (text: string) => toHtml(text, 'sane_lists').replace(/\n/g, '');

describe('saneLists', () => {
  it('keeps lists of two kinds apart', () => {
    expect(sane('1. a\n\n- b')).toBe('<ol><li>a</li></ol><ul><li>b</li></ul>');
  });

  it('takes the other mark for text', () => {
    expect(sane('1. a\n- b')).toBe('<ol><li>a- b</li></ol>');
  });

  it('begins with the number of the first item', () => {
    expect(sane('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
  });
});
