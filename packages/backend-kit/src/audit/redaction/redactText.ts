/** Stands for what was taken out. */
export const REDACTED = '[redacted]';

/** No expression runs over more than this many characters. */
const LONGEST = 16_384;

/** What colours a terminal, and would hide where a word begins. */
// eslint-disable-next-line no-control-regex
const ANSI = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** From the armour to its end, or to the end of a text that was cut. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
/** A header that carries credentials, to the end of its line. */
const HEADER =
  /\b((?:proxy-)?authorization|(?:set-)?cookie2?)(["']?\s{0,3}[:=]\s{0,3})[^\r\n]+/gi;
const SCHEME = /(bearer|basic|digest|negotiate)\s+[\w.~+/=-]{6,}/gi;
/** JSON Web Tokens, also cut ones. RFC 7519. */
const JWT = /eyJ[\w-]{6,}(?:\.[\w-]*){0,4}/g;
/** Tokens that say by a prefix whose they are. */
const PREFIXED =
  /(?<![A-Za-z0-9])(?:gh[a-z]_\w{16,}|github_pat_\w{16,}|gl[a-z]{2,6}-[\w-]{16,}|xox[a-z]-[\w-]{8,}|(?:AKIA|ASIA)[A-Z0-9]{12,}|sk-[\w-]{16,}|[srp]k_(?:live|test)_\w{8,}|AIza[\w-]{20,}|npm_\w{20,}|pypi-[\w-]{16,}|dckr_pat_[\w-]{16,}|hv[sb]\.[\w-]{16,}|SG\.[\w-]{16,}\.[\w-]{16,}|whsec_\w{16,}|ya29\.[\w-]{16,})/g;
/**
 * User and password of a URL, to the last @ before its path. RFC 3986, 3.2.1.
 * The scheme is left out: any letter might begin one, and be read on from.
 */
const USER_INFO = /(:\/\/)[^\s/?#]{1,512}@/g;
/** Parameters of a URL that are secrets there and ordinary words elsewhere. */
const PARAMETER =
  /([?&#;](?:code|state|key|k|nonce|session|auth|ticket|t)=)[^\s&#"'<>]+/gi;
/**
 * A name and its value: in a query, in JSON, in a message, in a command. The name
 * may begin before the word that gives it away, which takes long to look for.
 */
const PAIR =
  /((?:(?:passw|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credential|session[_-]?id|signature|connection[_-]?string|jwt|authorization|cookie)[\w.-]{0,40}|\b(?:otp|pat|pin|pwd|sid|sig))(?:["']|%22|%5D|\])?\s{0,3}(?:[=:]|%3[AD])\s{0,3})(?!\[redacted)(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s"'&,;})\]]+)/gi;
const ARGUMENT =
  /(--?[\w-]{0,20}(?:passw|secret|token|api-?key)[\w-]{0,20}\s+)[^\s"']+/gi;

/**
 * Takes out of a text what looks like a secret, and what the configuration
 * says is one.
 *
 * @param text - of any length; more than 16,384 characters are cut off
 * @param known - matches the secrets that are known, with the flag `g`
 */
export function redactText(text: string, known?: RegExp): string {
  let result = text.slice(0, LONGEST);
  if (result.includes('\u001b')) {
    result = result.replace(ANSI, '\ufffd');
  }
  if (known) {
    result = result.replace(known, REDACTED);
  }
  if (result.length < 6) {
    return result;
  }
  if (result.includes('-----BEGIN')) {
    result = result.replace(PRIVATE_KEY, REDACTED);
  }
  if (/[:=]|%3/.test(result)) {
    result = result
      .replace(HEADER, `$1$2${REDACTED}`)
      .replace(USER_INFO, `$1${REDACTED}@`)
      .replace(PARAMETER, `$1${REDACTED}`)
      .replace(PAIR, `$1${REDACTED}`);
  }
  if (/\s/.test(result)) {
    result = result
      .replace(SCHEME, `$1 ${REDACTED}`)
      .replace(ARGUMENT, `$1${REDACTED}`);
  }
  return result.replace(JWT, REDACTED).replace(PREFIXED, REDACTED);
}
