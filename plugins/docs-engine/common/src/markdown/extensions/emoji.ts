import { Element } from '../Element';
import type { Extension } from '../types';
import { type Emoji, type EmojiSet, emojiOf } from './emojiIndex';
import { iconElement } from './icons';

const NAME = /:([+\w-]{1,100}):/y;

const pictures: Record<EmojiSet, { png: string; svg: string }> = {
  emojione: {
    png: 'https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/png/',
    svg: 'https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/svg/',
  },
  twemoji: {
    png: 'https://twemoji.maxcdn.com/v/latest/72x72/',
    svg: 'https://twemoji.maxcdn.com/v/latest/svg/',
  },
  gemoji: {
    png: 'https://github.githubassets.com/images/icons/emoji/unicode/',
    svg: 'https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets/svg/',
  },
};

interface EmojiStyle {
  set: EmojiSet;
  /** Icons of Material's themes are named like emojis. */
  hasIcons: boolean;
  generator: string;
  alt: string;
  title: string;
  withoutSelector: boolean;
  classes: string;
  path?: string;
  attributes: Record<string, unknown>;
}

/** The last part of a dotted name, such as `to_svg` of `pymdownx.emoji.to_svg`. */
const lastPart = (value: unknown, fallback: string) =>
  typeof value === 'string' ? value.replace(/^.*[.:]/, '') : fallback;

function readStyle(options: Record<string, unknown>): EmojiStyle {
  const index = lastPart(options.emoji_index, 'emojione');
  const set = index === 'twemoji' || index === 'gemoji' ? index : 'emojione';
  const more = (options.options ?? {}) as Record<string, unknown>;
  return {
    set,
    hasIcons: /^material/.test(String(options.emoji_index ?? '')),
    generator: lastPart(options.emoji_generator, 'to_png'),
    alt: String(options.alt ?? 'unicode'),
    title: String(options.title ?? 'short'),
    withoutSelector: options.remove_variation_selector === true,
    classes: String(more.classes ?? set),
    path: typeof more.image_path === 'string' ? more.image_path : undefined,
    attributes: (more.attributes ?? {}) as Record<string, unknown>,
  };
}

function altOf({ text }: Emoji, shortName: string, style: EmojiStyle): string {
  if (style.alt === 'short') {
    return shortName;
  }
  return style.withoutSelector ? text.replace(/\ufe0f/g, '') : text;
}

function image(emoji: Emoji, name: string, style: EmojiStyle): Element {
  const shortName = `:${name}:`;
  const kind = style.generator === 'to_svg' ? 'svg' : 'png';
  const element = new Element('img', {
    alt: altOf(emoji, shortName, style),
    class: style.classes,
    src: `${style.path ?? pictures[style.set][kind]}${emoji.file}.${kind}`,
  });
  if (style.title !== 'none') {
    element.attributes.set('title', shortName);
  }
  for (const [key, value] of Object.entries(style.attributes)) {
    element.attributes.set(key, String(value));
  }
  return element;
}

/** `pymdownx.emoji`: emojis by name, as in `:smile:`. */
export const emoji: Extension = ({ inline, escapes }, options) => {
  escapes.add(':');
  const style = readStyle(options);
  inline.register(
    'emoji',
    {
      triggers: ':',
      scan:
        (text, { store }) =>
        at => {
          NAME.lastIndex = at;
          const found = NAME.exec(text);
          if (!found) {
            return undefined;
          }
          const [written, name] = found;
          const known = emojiOf(style.set, name);
          const icon = style.hasIcons ? iconElement(name, store) : undefined;
          const node =
            known && style.generator === 'to_alt'
              ? altOf(known, written, style)
              : known && image(known, name, style);
          return { start: at, end: at + written.length, node: node ?? icon };
        },
    },
    75,
  );
};
