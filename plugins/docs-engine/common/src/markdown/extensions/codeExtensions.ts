import type { Extension } from '../types';
import { codeHilite } from './codeHilite';
import { fencedCode } from './fencedCode';
import { highlight } from './highlight';
import { superfences } from './superfences';

/** Extensions for code, by their name in `markdown_extensions`. */
export const codeExtensions: Record<string, Extension> = {
  codehilite: codeHilite,
  fenced_code: fencedCode,
  'pymdownx.highlight': highlight,
  'pymdownx.superfences': superfences,
};
