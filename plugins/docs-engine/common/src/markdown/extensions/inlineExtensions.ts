import type { Extension } from '../types';
import { betterem } from './betterem';
import { caret } from './caret';
import { mark } from './mark';
import { tilde } from './tilde';

/** Extensions that read inline text, by their name in `markdown_extensions`. */
export const inlineExtensions: Record<string, Extension> = {
  'pymdownx.betterem': betterem,
  'pymdownx.caret': caret,
  'pymdownx.mark': mark,
  'pymdownx.tilde': tilde,
};
