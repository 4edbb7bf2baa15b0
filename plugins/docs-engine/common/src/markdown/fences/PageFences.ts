import { ColourBudget } from '../../highlight/colourLimits';
import type { Fence } from './scanFences';
import type { Page } from '../types';

/** A fence as it was typed; see {@link Fence}. */
export type FenceSource = Pick<Fence, 'prefix' | 'source' | 'lines'>;

/** What the code blocks of one page share. */
export class PageFences {
  readonly budget = new ColourBudget();
  /** Blocks by the placeholders that stand for them. */
  readonly sources = new Map<string, FenceSource>();
  /** Blocks with lines that can be linked to. */
  count = 0;

  static of(page: Page): PageFences {
    const known = page.state.get('fences');
    if (known instanceof PageFences) {
      return known;
    }
    const fences = new PageFences();
    page.state.set('fences', fences);
    return fences;
  }
}
