import { htmlOf, lines } from '../__testUtils__/htmlOf';
import { convertAlerts } from './ghAdmonitions';

const converted = (...text: string[]) =>
  convertAlerts(lines(...text, ''))
    .split('\n')
    .slice(0, -1);

describe('ghAdmonitions', () => {
  it.each([
    ['NOTE', '!!! note "Note"'],
    ['tip', '!!! tip "Tip"'],
    ['Warning', '!!! warning "Warning"'],
    ['IMPORTANT', '!!! warning "Important"'],
    ['caution', '!!! danger "Caution"'],
  ])('makes an admonition of an alert of type %s', (type, opening) => {
    expect(converted(`> [!${type}]`, '> a', '>   b')).toEqual([
      opening,
      '    a',
      '      b',
    ]);
  });

  it('takes a title behind the type', () => {
    expect(converted('> [!note] Own title', '> a')).toEqual([
      '!!! note "Own title"',
      '    a',
    ]);
  });

  it('ends at a line without a space behind the sign', () => {
    expect(converted('> [!note]', '> a', '>', '> b')).toEqual([
      '!!! note "Note"',
      '    a',
      '>',
      '> b',
    ]);
  });

  it('reads an alert between lines of three signs', () => {
    expect(converted('>>> [!tip] T', 'a', '', 'b', '>>>', 'c')).toEqual([
      '!!! tip "T"',
      '    a',
      '    ',
      '    b',
      'c',
    ]);
  });

  it.each([
    [['> [!note]']],
    [['> [!note]', 'a']],
    [['> [!other]', '> a']],
    [[' > [!note]', '> a']],
    [['> a [!note]', '> b']],
    [['>>> [!note]', 'a']],
    [['```', '> [!note]', '> a', '```']],
  ])('leaves %j as it is', text => {
    expect(converted(...text)).toEqual(text);
  });

  it('needs a line feed behind the last line', () => {
    expect(convertAlerts('> [!note]\n> a')).toBe('> [!note]\n> a');
  });

  it('reads alerts behind a fence, and fences in alerts', () => {
    expect(
      converted('```', 'code', '```', '> [!note]', '> ```', '> a', '> ```'),
    ).toEqual([
      '```',
      'code',
      '```',
      '!!! note "Note"',
      '    ```',
      '    a',
      '    ```',
    ]);
  });

  it('works before the page is read', () => {
    expect(
      htmlOf('> [!NOTE]\n> a\n', { admonition: {}, gh_admonitions: {} }),
    ).toBe(
      '<div class="admonition note"><p class="admonition-title">Note</p><p>a</p></div>',
    );
  });
});
