import { codeBlock } from '../blocks/codeBlock';
import type { BlockProcessor } from '../types';
import { PageFences } from './PageFences';
import type { FenceSource } from './PageFences';

/**
 * Indented code in a page with fences: a fence inside of it, or right below it,
 * is text as it was typed.
 */
export const codeWithFences: BlockProcessor = {
  test: codeBlock.test,
  run(parent, blocks, reader) {
    const { sources } = PageFences.of(reader.page);
    const block = blocks.peek();
    if (sources.size > 0 && block.includes('\u0002')) {
      blocks.take();
      blocks.put(
        block
          .split('\n')
          .map(line => restore(line, sources))
          .join('\n'),
      );
    }
    return codeBlock.run(parent, blocks, reader);
  },
};

function restore(
  line: string,
  sources: ReadonlyMap<string, FenceSource>,
): string {
  const start = line.indexOf('\u0002');
  const fence = start < 0 ? undefined : sources.get(line.slice(start));
  if (!fence) {
    return line;
  }
  const indent = line.slice(0, start);
  if (indent === fence.prefix && fence.prefix.includes('>')) {
    return fence.lines;
  }
  return fence.source
    .split('\n')
    .map(part => (part ? indent + part : part))
    .join('\n');
}
