import { Element } from '../Element';
import type { Extension } from '../types';
import { footnoteDefinitions } from './footnoteDefinitions';
import { footnotesOf } from './FootnoteList';
import { addFootnotes, addRepeatedBackLinks } from './footnoteSection';
import { footnoteReference } from './footnoteReference';

/** Options of `footnotes`, with the defaults of Python-Markdown. */
export interface FootnoteOptions {
  placeMarker: string;
  backLinkText: string;
  backLinkTitle: string;
  superscriptText: string;
  separator: string;
}

/**
 * `footnotes`: `[^name]` in a text, and `[^name]: note` with further paragraphs
 * indented below. All notes come at the end of the page, in the order of their
 * definitions, or where the place marker stands.
 *
 * Options: `PLACE_MARKER`, `BACKLINK_TEXT`, `BACKLINK_TITLE`, `SUPERSCRIPT_TEXT`,
 * `SEPARATOR`. `UNIQUE_IDS` is for several pages in one and has no effect here.
 */
export const footnotes: Extension = (
  { blocks, inline, tree },
  { ...given }: Record<string, unknown>,
) => {
  const options: FootnoteOptions = {
    placeMarker: textOr(given.PLACE_MARKER, '///Footnotes Go Here///'),
    backLinkText: textOr(given.BACKLINK_TEXT, '&#8617;'),
    backLinkTitle: textOr(
      given.BACKLINK_TITLE,
      'Jump back to footnote {} in the text',
    ),
    superscriptText: textOr(given.SUPERSCRIPT_TEXT, '{}'),
    separator: textOr(given.SEPARATOR, ':'),
  };
  blocks.register('footnote', footnoteDefinitions(), 17);
  inline.register('footnote', footnoteReference(options), 175);
  tree.register(
    'footnote',
    {
      run: (root, page) => addFootnotes(root, page, options),
    },
    50,
  );
  tree.register(
    'footnote-duplicate',
    {
      run: (root: Element, page) =>
        addRepeatedBackLinks(root, footnotesOf(page), options),
    },
    15,
  );
};

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : fallback;
}
