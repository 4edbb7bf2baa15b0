import type { Pipeline } from '../types';
import { asteriskEmphasis } from './asteriskEmphasis';
import { autolink, automail } from './autolink';
import { codeSpan } from './codeSpan';
import { entity } from './entity';
import { escape } from './escape';
import { inlineHtml } from './inlineHtml';
import { lineBreak } from './lineBreak';
import { imageLink, link } from './link';
import { notStrong } from './notStrong';
import {
  imageReference,
  reference,
  shortImageReference,
  shortReference,
} from './reference';
import { underscoreEmphasis } from './underscoreEmphasis';

/** Adds the inline constructs of Markdown, with their documented priorities. */
export function coreInline({ inline }: Pipeline) {
  inline.register('backtick', codeSpan, 190);
  inline.register('escape', escape, 180);
  inline.register('reference', reference, 170);
  inline.register('link', link, 160);
  inline.register('image_link', imageLink, 150);
  inline.register('image_reference', imageReference, 140);
  inline.register('short_reference', shortReference, 130);
  inline.register('short_image_ref', shortImageReference, 125);
  inline.register('autolink', autolink, 120);
  inline.register('automail', automail, 110);
  inline.register('linebreak', lineBreak, 100);
  inline.register('html', inlineHtml, 90);
  inline.register('entity', entity, 80);
  inline.register('not_strong', notStrong, 70);
  inline.register('em_strong', asteriskEmphasis, 60);
  inline.register('em_strong2', underscoreEmphasis, 50);
}
