import { htmlOf } from '../__testUtils__/htmlOf';

describe('keys', () => {
  it.each([
    ['++a++', '<p><span class="keys"><kbd class="key-a">A</kbd></span></p>'],
    [
      '++ctrl+alt+del++',
      '<p><span class="keys"><kbd class="key-control">Ctrl</kbd><span>+</span><kbd class="key-alt">Alt</kbd><span>+</span><kbd class="key-delete">Del</kbd></span></p>',
    ],
    [
      '++cmd+shift+page-up++',
      '<p><span class="keys"><kbd class="key-command">Cmd</kbd><span>+</span><kbd class="key-shift">Shift</kbd><span>+</span><kbd class="key-page-up">Page Up</kbd></span></p>',
    ],
    [
      '++esc++ ++f12++ ++1++ ++num5++',
      '<p><span class="keys"><kbd class="key-escape">Esc</kbd></span> <span class="keys"><kbd class="key-f12">F12</kbd></span> <span class="keys"><kbd class="key-1">1</kbd></span> <span class="keys"><kbd class="key-num5">Num 5</kbd></span></p>',
    ],
    [
      '++plus++',
      '<p><span class="keys"><kbd class="key-plus">+</kbd></span></p>',
    ],
    [
      'a++b++c',
      '<p>a<span class="keys"><kbd class="key-b">B</kbd></span>c</p>',
    ],
    [
      '++enter++++a++',
      '<p><span class="keys"><kbd class="key-enter">Enter</kbd></span><span class="keys"><kbd class="key-a">A</kbd></span></p>',
    ],
    ['+++a++', '<p>+<span class="keys"><kbd class="key-a">A</kbd></span></p>'],
    ['++a+++', '<p><span class="keys"><kbd class="key-a">A</kbd></span>+</p>'],
    [
      '++ctrl+c++.',
      '<p><span class="keys"><kbd class="key-control">Ctrl</kbd><span>+</span><kbd class="key-c">C</kbd></span>.</p>',
    ],
  ])('shows keys: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.keys': {} })).toBe(html);
  });

  it.each([
    ['++"Fn"++', '<p><span class="keys"><kbd>Fn</kbd></span></p>'],
    ["++'a'++", '<p><span class="keys"><kbd>a</kbd></span></p>'],
    [
      '++ctrl+"<b>"++',
      '<p><span class="keys"><kbd class="key-control">Ctrl</kbd><span>+</span><kbd>&lt;b&gt;</kbd></span></p>',
    ],
    ['++"A \\"b\\""++', '<p><span class="keys"><kbd>A "b"</kbd></span></p>'],
    [
      '++"Äx"+a++',
      '<p><span class="keys"><kbd>Äx</kbd><span>+</span><kbd class="key-a">A</kbd></span></p>',
    ],
  ])('shows labels in quotes: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.keys': {} })).toBe(html);
  });

  it.each([
    ['++foo++', '<p>++foo++</p>'],
    ['++ctrl+foo++', '<p>++ctrl+foo++</p>'],
    ['++ ctrl ++', '<p>++ ctrl ++</p>'],
    ['++Ctrl++', '<p>++Ctrl++</p>'],
    ['C++ and D++', '<p>C++ and D++</p>'],
    ['\\++a++', '<p>++a++</p>'],
    ['i++', '<p>i++</p>'],
    ['++i', '<p>++i</p>'],
  ])('leaves what names no key: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.keys': {} })).toBe(html);
  });

  it.each([
    [
      '++PageUp+foo++',
      '<p><kbd class="kk"><kbd class="key-page-up">Page Up</kbd><kbd class="key-foo">Foo!</kbd></kbd></p>',
    ],
    [
      '++ctrl+x++',
      '<p><kbd class="kk"><kbd class="key-control">Ctrl</kbd><kbd class="key-x">X</kbd></kbd></p>',
    ],
  ])('obeys its options: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.keys': {
          separator: '',
          camel_case: true,
          strict: true,
          class: 'kk',
          key_map: { foo: 'Foo!' },
        },
      }),
    ).toBe(html);
  });
});
