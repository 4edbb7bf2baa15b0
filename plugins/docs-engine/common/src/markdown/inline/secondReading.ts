import { InlineParser } from '../InlineParser';
import { Registry } from '../Registry';
import type { InlinePattern, Pipeline, TreeProcessor } from '../types';

/**
 * A step that reads the texts of the finished tree once more, with patterns that
 * must not disturb the syntax of Markdown.
 *
 * @param patterns - in the order in which they are applied
 */
export function secondReading(
  pipeline: Pipeline,
  patterns: readonly InlinePattern[],
): TreeProcessor {
  const registry = new Registry<InlinePattern>();
  for (const [index, pattern] of patterns.entries()) {
    registry.register(String(index), pattern, -index);
  }
  const parser = new InlineParser(pipeline, registry);
  return { run: (root, page) => parser.run(root, page) };
}
