import type { Extension } from '../types';
import { arithmatex } from './arithmatex';
import { codeHilite } from './codeHilite';
import { fencedCode } from './fencedCode';
import { graphviz } from './graphviz';
import { highlight } from './highlight';
import { plantuml } from './plantuml';
import { snippets } from './snippets';
import { superfences } from './superfences';

/** Extensions for code, formulas and included files, by their name in `markdown_extensions`. */
export const codeExtensions: Record<string, Extension> = {
  codehilite: codeHilite,
  fenced_code: fencedCode,
  markdown_inline_graphviz: graphviz,
  plantuml_markdown: plantuml,
  'pymdownx.arithmatex': arithmatex,
  'pymdownx.highlight': highlight,
  'pymdownx.snippets': snippets,
  'pymdownx.superfences': superfences,
};
