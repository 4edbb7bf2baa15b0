import type { Page, Preprocessor } from '../types';
import { RawHtmlReader } from './RawHtmlReader';

/** Takes raw HTML of block elements out of the text before blocks are read. */
export const rawHtmlBlocks: Preprocessor = {
  run: (text: string, page: Page) =>
    /<|&#/.test(text) ? new RawHtmlReader(text, page).read() : text,
};
