import type { Extension } from '../types';
import { abbr } from './abbr';
import { admonition } from './admonition';
import { attrList } from './attrList';
import { details } from './details';
import { footnotes } from './footnotes';
import { ghAdmonitions } from './ghAdmonitions';
import { tabbed } from './tabbed';
import { taskList } from './taskList';
import { toc } from './toc';

/** Extensions that are about blocks, headings and attributes. */
export const blockExtensions: Record<string, Extension> = {
  abbr,
  admonition,
  attr_list: attrList,
  footnotes,
  gh_admonitions: ghAdmonitions,
  'pymdownx.details': details,
  'pymdownx.tabbed': tabbed,
  'pymdownx.tasklist': taskList,
  toc,
};
