import { InputError } from '@backstage/errors';
import type { RuleProblem } from '../rules/types';

/** How many problems the message of an error names. */
const NAMED = 10;

/** A check or track was refused; the answer carries what is wrong with it. */
export class StandardProblemsError extends InputError {
  readonly problems: readonly RuleProblem[];

  /** @param problems - at least one */
  constructor(problems: readonly RuleProblem[]) {
    const named = problems
      .slice(0, NAMED)
      .map(({ path, message }) => (path ? `${path}: ${message}` : message));
    const more = problems.length - named.length;
    super(named.join('; ') + (more > 0 ? `; and ${more} more` : ''));
    this.problems = problems;
  }
}
