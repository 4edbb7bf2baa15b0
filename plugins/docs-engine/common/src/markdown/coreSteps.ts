import { codeBlock } from './blocks/codeBlock';
import { emptyBlock } from './blocks/emptyBlock';
import { hashHeading } from './blocks/hashHeading';
import { ListConstruct } from './blocks/ListConstruct';
import { ListIndent } from './blocks/ListIndent';
import { paragraph } from './blocks/paragraph';
import { quote } from './blocks/quote';
import { references } from './blocks/references';
import { rule } from './blocks/rule';
import { setextHeading } from './blocks/setextHeading';
import { coreInline } from './inline/coreInline';
import { rawHtmlBlocks } from './html/rawHtmlBlocks';
import { normalize } from './normalize';
import { resolvePlaceholders } from './placeholders';
import { prettify } from './prettify';
import type { Pipeline } from './types';

const INDENT = 4;

/** Adds the constructs of the language without extensions. */
export function addCoreSteps(pipeline: Pipeline) {
  const { preprocessors, blocks, tree, post } = pipeline;
  preprocessors.register('normalize_whitespace', { run: normalize }, 30);
  preprocessors.register('html_block', rawHtmlBlocks, 20);
  blocks.register('empty', emptyBlock, 100);
  blocks.register(
    'indent',
    new ListIndent({
      indent: INDENT,
      item: 'li',
      items: ['li'],
      lists: ['ul', 'ol'],
    }),
    90,
  );
  blocks.register('code', codeBlock, 80);
  blocks.register('hashheader', hashHeading(), 70);
  blocks.register('setextheader', setextHeading, 60);
  blocks.register('hr', rule(), 50);
  const lists = {
    indent: INDENT,
    siblings: ['ol', 'ul'],
    mixed: true,
    keepStart: false,
  };
  blocks.register('olist', new ListConstruct({ ...lists, tag: 'ol' }), 40);
  blocks.register('ulist', new ListConstruct({ ...lists, tag: 'ul' }), 30);
  blocks.register('quote', quote(), 20);
  blocks.register('reference', references(), 15);
  blocks.register('paragraph', paragraph, 10);
  coreInline(pipeline);
  tree.register(
    'inline',
    { run: (root, page, inline) => inline.run(root, page) },
    20,
  );
  tree.register('prettify', prettify, 10);
  post.register('raw_html', resolvePlaceholders, 30);
}
