/* eslint-disable global-require, @typescript-eslint/no-require-imports --
   the names are read when the first emoji of a build is, never at start */

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
  const tooNew = set === 'emojione' ? newerThan(EMOJIONE_VERSION) : new Set();
  const index = new Map<string, Emoji>();
  for (const [hexcode, names] of Object.entries(codes)) {
    if (!tooNew.has(hexcode)) {
      const emoji =
        set === 'twemoji' ? asTwemoji(hexcode) : asEmojione(hexcode);
      for (const name of [names].flat()) {
        index.set(name, emoji);
      }
    }
  }
  return index;
}

function newerThan(version: number): ReadonlySet<string> {
  return new Set(
    Object.entries(read.versions())
      .filter(([name]) => Number(name) > version)
      .flatMap(([, hexcodes]) => hexcodes),
  );
}

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
  const isText = parts.length === 1 && !/\p{Emoji_Presentation}/u.test(text);
  return {
    file: parts
      .filter(part => part !== AS_PICTURE && part !== JOINER)
      .join('-'),
    text: isText ? `${text}\ufe0f` : text,
  };
}
