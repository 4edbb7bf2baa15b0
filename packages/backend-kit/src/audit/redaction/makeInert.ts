/* eslint-disable no-control-regex */
// Controls of C0 and C1 (ANSI sequences begin with one), and the characters
// that break lines or turn the direction of text.
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ANY =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/;

/**
 * Makes a text safe to print: one line, nothing that a terminal obeys, and
 * nothing that PostgreSQL cannot keep.
 *
 * @param text - from anywhere
 * @param longest - how many characters are kept
 */
export function makeInert(text: string, longest: number): string {
  const clean = ANY.test(text)
    ? text.replace(SPACES, ' ').replace(CONTROLS, '\ufffd')
    : text;
  const cut =
    clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
  // Half of a pair has no UTF-8 and would come back as another character.
  return ANY.test(cut) ? Buffer.from(cut).toString() : cut;
}
