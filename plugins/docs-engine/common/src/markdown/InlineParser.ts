import type { Element } from './Element';
import { InlineReading, type InlineSteps } from './InlineReading';
import { TriggerSet } from './TriggerSet';
import type { Registry } from './Registry';
import type { InlinePattern, InlineReader, Page, Pipeline } from './types';

/**
 * Reads inline syntax in the texts and tails of a tree. Each pattern passes over
 * the whole text before the next one does; what it found is out of the reach of
 * the patterns before it, and its inner text is read by those behind it.
 */
export class InlineParser implements InlineReader {
  private readonly pipeline: Pipeline;
  private readonly patterns: Registry<InlinePattern>;
  private known: readonly InlinePattern[] | undefined;
  private steps: InlineSteps = stepsOf([]);

  /**
   * @param patterns other patterns than those of the pipeline, for steps that
   *   read the tree once more, such as typographic quotes
   */
  constructor(pipeline: Pipeline, patterns = pipeline.inline) {
    this.pipeline = pipeline;
    this.patterns = patterns;
  }

  run(root: Element, page: Page) {
    if (this.known !== this.patterns.inOrder) {
      this.known = this.patterns.inOrder;
      this.steps = stepsOf(this.known);
    }
    new InlineReading(this.steps, this.pipeline.escapes, page).read(root);
  }
}

function stepsOf(patterns: readonly InlinePattern[]): InlineSteps {
  return {
    steps: patterns.map(pattern => ({
      pattern,
      triggers: new TriggerSet(pattern.triggers),
    })),
    triggers: anyOf(patterns.map(({ triggers }) => triggers).join('')),
  };
}

function anyOf(characters: string): RegExp {
  return characters === ''
    ? /$^/
    : new RegExp(`[${characters.replace(/[\]\\^-]/g, '\\$&')}]`);
}
