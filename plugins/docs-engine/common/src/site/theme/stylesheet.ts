import { css } from './css';

/** The one stylesheet of every page. */
export const stylesheet = {
  /** Below the output folder; the reader keeps a stylesheet of no other name. */
  path: `assets/stylesheets/main.${hashOf(css)}.min.css`,
  css,
} as const;

/** FNV-1a, 32 bits: names the content, protects nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
