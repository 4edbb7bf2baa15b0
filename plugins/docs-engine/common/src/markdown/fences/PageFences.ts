import { ColourBudget } from '../../highlight/colourLimits';
import type { Page } from '../types';

/** What the code blocks of one page share. */
export class PageFences {
  readonly budget = new ColourBudget();
  /** Source of a block by the placeholder that stands for it. */
  readonly sources = new Map<string, string>();
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
