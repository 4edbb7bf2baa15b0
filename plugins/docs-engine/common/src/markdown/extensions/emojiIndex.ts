/* eslint-disable global-require, @typescript-eslint/no-require-imports --
   the names are read when the first emoji of a build is, never at start */
import { laterEmojiNames } from './laterEmojiNames';

/** Which set of names and pictures is meant. */
export type EmojiSet = 'emojione' | 'twemoji' | 'gemoji';

/** An emoji that a name stands for. */
export interface Emoji {
  /** Code points in hexadecimal, joined by `-`, as the set names its pictures. */
  file: string;
  /** The characters themselves. */
  text: string;
}

type Shortcodes = Record<string, string | string[]>;

const JOINER = '200d';
const AS_PICTURE = 'fe0f';

/** The last version of Unicode's emoji that EmojiOne 2 draws. */
const EMOJIONE_VERSION = 3;

const read = {
  joypixels: (): Shortcodes =>
    require('emojibase-data/en/shortcodes/joypixels.json'),
  github: (): Shortcodes => require('emojibase-data/en/shortcodes/github.json'),
  versions: (): Record<string, string[]> =>
    require('emojibase-data/versions/emoji.json'),
};

const indexes = new Map<EmojiSet, ReadonlyMap<string, Emoji>>();

/** The emoji of a name without colons, in one of the sets. */
export function emojiOf(set: EmojiSet, name: string): Emoji | undefined {
  let index = indexes.get(set);
  if (!index) {
    index = buildIndex(set);
    indexes.set(set, index);
  }
  return index.get(name);
}

function buildIndex(set: EmojiSet): ReadonlyMap<string, Emoji> {
  const codes = set === 'gemoji' ? read.github() : read.joypixels();
  const isEmojione = set === 'emojione';
  const tooNew = isEmojione ? newerThan(EMOJIONE_VERSION) : new Set();
  const index = new Map<string, Emoji>();
  for (const [hexcode, names] of Object.entries(codes)) {
    if (!tooNew.has(hexcode)) {
      const emoji =
        set === 'twemoji' ? asTwemoji(hexcode) : asEmojione(hexcode);
      for (const name of [names].flat()) {
        if (!isEmojione || !isLaterName(name)) {
          index.set(name, emoji);
        }
      }
    }
  }
  return index;
}

/** Whether EmojiOne 2 lacks the name, with or without a tone of skin. */
function isLaterName(name: string): boolean {
  return (
    name.includes('_skin_tone') ||
    laterEmojiNames.has(name.replace(/_tone\d$/, ''))
  );
}

function newerThan(version: number): ReadonlySet<string> {
  return new Set(
    Object.entries(read.versions())
      .filter(([name]) => Number(name) > version)
      .flatMap(([, hexcodes]) => hexcodes),
  );
}

/** Signs of the first emojis that a selector made pictures. */
const ONCE_TEXT = new Set(
  '\u{1f004}\u{1f21a}\u{1f22f}\u231a\u231b\u25fd\u25fe\u2614\u2615\u2648\u2649\u264a\u264b\u264c\u264d\u264e\u264f\u2650\u2651\u2652\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2757\u2b1b\u2b1c\u2b50\u2b55',
);

/** Blood types, which EmojiOne writes without a selector. */
const BLOOD_TYPES = new Set('\u{1f170}\u{1f171}\u{1f17e}');

const characters = (parts: string[]) =>
  String.fromCodePoint(...parts.map(part => parseInt(part, 16)));

/** Twemoji keeps the selector of pictures in joined sequences only. */
function asTwemoji(hexcode: string): Emoji {
  const parts = hexcode.toLowerCase().split('-');
  const kept = parts.includes(JOINER)
    ? parts
    : parts.filter(part => part !== AS_PICTURE);
  return {
    file: kept.map(part => part.replace(/^0+/, '')).join('-'),
    text: characters(kept),
  };
}

/**
 * EmojiOne and GitHub name pictures without selectors and joiners, and ask for the
 * picture of a character that is drawn as text otherwise.
 */
function asEmojione(hexcode: string): Emoji {
  const parts = hexcode.toLowerCase().split('-');
  const text = characters(parts);
  const isText =
    parts.length === 1 &&
    (ONCE_TEXT.has(text) || !/\p{Emoji_Presentation}/u.test(text));
  return {
    file: parts
      .filter(part => part !== AS_PICTURE && part !== JOINER)
      .join('-'),
    text: isText && !BLOOD_TYPES.has(text) ? `${text}\ufe0f` : text,
  };
}
