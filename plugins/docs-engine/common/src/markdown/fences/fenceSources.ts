import { escapeCode } from '../blocks/codeBlock';
import type { TreeProcessor } from '../types';
import { codeElementsIn } from './codeElements';
import { PageFences } from './PageFences';

/**
 * Shows fences inside of indented code as they were typed: what stands deeper
 * than a block of code is part of it.
 */
export const fenceSources: TreeProcessor = {
  run(root, page) {
    const { sources } = PageFences.of(page);
    if (sources.size === 0) {
      return;
    }
    for (const { code } of codeElementsIn(root)) {
      if (code.text.includes('\u0002')) {
        code.text = code.text
          .split('\n')
          .map(line => restore(line, sources))
          .join('\n');
      }
    }
  },
};

function restore(line: string, sources: ReadonlyMap<string, string>): string {
  const start = line.indexOf('\u0002');
  const source = start < 0 ? undefined : sources.get(line.slice(start));
  if (source === undefined) {
    return line;
  }
  const indent = line.slice(0, start);
  return source
    .split('\n')
    .map(part => (part ? indent + escapeCode(part) : part))
    .join('\n');
}
