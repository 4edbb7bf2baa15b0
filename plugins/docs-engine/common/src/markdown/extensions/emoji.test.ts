import { htmlOf } from '../__testUtils__/htmlOf';

describe('emoji', () => {
  it.each([
    [
      ':smile:',
      '<p><img alt="😄" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/1f604.png" title=":smile:" /></p>',
    ],
    [
      ':+1: a:heart:b',
      '<p><img alt="👍" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/1f44d.png" title=":+1:" /> a<img alt="❤️" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/2764.png" title=":heart:" />b</p>',
    ],
    [
      ':flag_us:',
      '<p><img alt="🇺🇸" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/1f1fa-1f1f8.png" title=":flag_us:" /></p>',
    ],
    [
      ':family_mwg:',
      '<p><img alt="👨‍👩‍👧" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/1f468-1f469-1f467.png" title=":family_mwg:" /></p>',
    ],
    [
      ':one:',
      '<p><img alt="1️⃣" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/0031-20e3.png" title=":one:" /></p>',
    ],
    [
      ':zap:',
      '<p><img alt="⚡️" class="emojione" src="https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/26a1.png" title=":zap:" /></p>',
    ],
  ])('shows pictures of EmojiOne: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.emoji': {} })).toBe(html);
  });

  it.each([
    [':foo:', '<p>:foo:</p>'],
    [':SMILE:', '<p>:SMILE:</p>'],
    ['`:smile:`', '<p><code>:smile:</code></p>'],
    ['\\:smile:', '<p>:smile:</p>'],
    [
      ':memo: :red_heart: :man_technologist:',
      '<p>:memo: :red_heart: :man_technologist:</p>',
    ],
    ['a: b :', '<p>a: b :</p>'],
    ['12:30:45', '<p>12:30:45</p>'],
  ])('leaves other names, code and escapes: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.emoji': {} })).toBe(html);
  });

  it.each([
    [
      ':smile: :heart: :copyright:',
      '<p><img alt="😄" class="twemoji" src="https://twemoji.maxcdn.com/v/latest/svg/1f604.svg" title=":smile:" /> <img alt="❤" class="twemoji" src="https://twemoji.maxcdn.com/v/latest/svg/2764.svg" title=":heart:" /> <img alt="©" class="twemoji" src="https://twemoji.maxcdn.com/v/latest/svg/a9.svg" title=":copyright:" /></p>',
    ],
    [
      ':man_technologist:',
      '<p><img alt="👨‍💻" class="twemoji" src="https://twemoji.maxcdn.com/v/latest/svg/1f468-200d-1f4bb.svg" title=":man_technologist:" /></p>',
    ],
  ])('shows pictures of Twemoji: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.emoji': {
          emoji_index: 'materialx.emoji.twemoji',
          emoji_generator: 'materialx.emoji.to_svg',
        },
      }),
    ).toBe(html);
  });

  it.each([
    [
      ':smile: :us:',
      '<p><img alt="😄" class="gemoji" src="https://github.githubassets.com/images/icons/emoji/unicode/1f604.png" title=":smile:" /> <img alt="🇺🇸" class="gemoji" src="https://github.githubassets.com/images/icons/emoji/unicode/1f1fa-1f1f8.png" title=":us:" /></p>',
    ],
  ])('shows pictures of GitHub: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.emoji': { emoji_index: 'pymdownx.emoji.gemoji' },
      }),
    ).toBe(html);
  });

  it.each([[':smile: :heart:', '<p>😄 ❤️</p>']])(
    'writes characters: %j',
    (text, html) => {
      expect(
        htmlOf(text, {
          'pymdownx.emoji': { emoji_generator: 'pymdownx.emoji.to_alt' },
        }),
      ).toBe(html);
    },
  );

  it.each([
    [
      ':smile:',
      '<p><img alt=":smile:" class="x" src="/i/1f604.png" align="absmiddle" /></p>',
    ],
  ])('obeys its options: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.emoji': {
          alt: 'short',
          title: 'none',
          options: {
            classes: 'x',
            attributes: { align: 'absmiddle' },
            image_path: '/i/',
          },
        },
      }),
    ).toBe(html);
  });
});
