/** A piece of code; all pieces together are the code, byte for byte. */
export interface Token {
  text: string;
  /** Short class name as Pygments uses it, such as `k`; empty for plain text. */
  className: string;
}
