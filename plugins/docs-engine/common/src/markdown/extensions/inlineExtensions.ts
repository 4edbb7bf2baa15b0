import type { Extension } from '../types';
import { betterem } from './betterem';
import { caret } from './caret';
import { critic } from './critic';
import { emoji } from './emoji';
import { escapeAll } from './escapeAll';
import { inlineHilite } from './inlineHilite';
import { keys } from './keys';
import { legacyEm } from './legacyEm';
import { magiclink } from './magiclink';
import { mark } from './mark';
import { nl2br } from './nl2br';
import { progressBar } from './progressBar';
import { smartSymbols } from './smartSymbols';
import { smarty } from './smarty';
import { tilde } from './tilde';
import { wikilinks } from './wikilinks';

/** Extensions that read inline text, by their name in `markdown_extensions`. */
export const inlineExtensions: Record<string, Extension> = {
  legacy_em: legacyEm,
  nl2br,
  'pymdownx.betterem': betterem,
  'pymdownx.caret': caret,
  'pymdownx.critic': critic,
  'pymdownx.emoji': emoji,
  'pymdownx.escapeall': escapeAll,
  'pymdownx.inlinehilite': inlineHilite,
  'pymdownx.keys': keys,
  'pymdownx.magiclink': magiclink,
  'pymdownx.mark': mark,
  'pymdownx.progressbar': progressBar,
  'pymdownx.smartsymbols': smartSymbols,
  'pymdownx.tilde': tilde,
  smarty,
  wikilinks,
};
