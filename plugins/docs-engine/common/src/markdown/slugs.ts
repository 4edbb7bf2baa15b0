/** Makes the id of a heading from its text. */
export type Slugify = (text: string, separator: string) => string;

interface SlugOptions {
  /** `lower` if not given. */
  case?: string;
  percent_encode?: boolean;
  /** Unicode form to bring the text into first. */
  normalize?: string;
}

const NO_WORD = /[^\p{L}\p{N}_\s-]+/gu;
const NO_ASCII_WORD = /[^\w\s-]+/g;
const NO_WORD_OR_BLANK = /[^\p{L}\p{N}_ -]+/gu;
// eslint-disable-next-line no-control-regex
const NO_ASCII = /[^\u0000-\u007f]+/g;

/** Python-Markdown's default: what is left of the text in ASCII, in lower case. */
export const slugify: Slugify = (text, separator) =>
  join(
    text.normalize('NFKD').replace(NO_ASCII, '').replace(NO_ASCII_WORD, ''),
    separator,
  );

/** Python-Markdown's `slugify_unicode`, which keeps letters of all scripts. */
export const slugifyUnicode: Slugify = (text, separator) =>
  join(text.replace(NO_WORD, ''), separator);

function join(text: string, separator: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(gaps(separator), () => separator);
}

function gaps(separator: string): RegExp {
  switch (separator) {
    case '-':
      return /[-\s]+/g;
    case '':
      return /\s+/g;
    default:
      return new RegExp(`[${escaped(separator)}\\s]+`, 'g');
  }
}

/** PyMdown's slugs: tags go, letters of all scripts stay, each space is a separator. */
export function pymdownSlugify(options: SlugOptions = {}): Slugify {
  const form = options.normalize ?? 'NFC';
  const convert = casing(options.case ?? 'lower');
  return (text, separator) => {
    const plain = stripTags(
      ['NFC', 'NFD', 'NFKC', 'NFKD'].includes(form)
        ? text.normalize(form)
        : text,
    ).trim();
    const slug = convert(plain)
      .replace(NO_WORD_OR_BLANK, '')
      .replace(/ /g, () => separator);
    return options.percent_encode ? encode(slug) : slug;
  };
}

function casing(name: string): (text: string) => string {
  switch (name) {
    case 'lower':
    case 'fold':
      return text => text.toLowerCase();
    case 'lower-ascii':
      return text => text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
    default:
      return text => text;
  }
}

const named: Record<string, Slugify> = {
  'markdown.extensions.toc.slugify': slugify,
  'markdown.extensions.toc.slugify_unicode': slugifyUnicode,
  'pymdownx.slugs.uslugify': pymdownSlugify(),
  'pymdownx.slugs.uslugify_encoded': pymdownSlugify({ percent_encode: true }),
  'pymdownx.slugs.uslugify_cased': pymdownSlugify({ case: 'none' }),
  'pymdownx.slugs.uslugify_cased_encoded': pymdownSlugify({
    case: 'none',
    percent_encode: true,
  }),
  'pymdownx.slugs.gfm': pymdownSlugify({ case: 'lower-ascii' }),
  'pymdownx.slugs.gfm_encoded': pymdownSlugify({
    case: 'lower-ascii',
    percent_encode: true,
  }),
};

/**
 * The function that a `slugify` option names.
 *
 * @param option - a Python name such as `pymdownx.slugs.uslugify`, or
 *   `{ object: pymdownx.slugs.slugify, kwds: { case: lower } }`, each also with
 *   the YAML tag of MkDocs in front
 * @returns undefined for a name that is not known
 */
export function slugifyOf(option: unknown): Slugify | undefined {
  if (typeof option === 'string') {
    const name = pythonName(option);
    return Object.hasOwn(named, name) ? named[name] : undefined;
  }
  if (typeof option === 'object' && option !== null) {
    const { object, kwds } = option as { object?: unknown; kwds?: SlugOptions };
    const name = typeof object === 'string' ? pythonName(object) : '';
    return name === 'pymdownx.slugs.slugify'
      ? pymdownSlugify({ case: 'none', ...kwds })
      : slugifyOf(name);
  }
  return undefined;
}

function pythonName(text: string): string {
  return text.replace(
    /^(?:tag:yaml\.org,2002:|!!)?python\/(?:name|object\/apply):/,
    '',
  );
}

function stripTags(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('<', from);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) {
      parts.push(text.slice(from));
      return parts.join('');
    }
    parts.push(text.slice(from, open));
    from = close + 1;
  }
}

/** Everything but letters and digits of ASCII and `_.-~` as bytes in hexadecimal. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escaped(text: string): string {
  return text.replace(/[\\\]^-]/g, sign => `\\${sign}`);
}
