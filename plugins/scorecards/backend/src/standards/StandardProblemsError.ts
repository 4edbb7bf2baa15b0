import { InputError } from '@backstage/errors';
import type { RuleProblem } from '@callboard/plugin-scorecards-common';

/** A check or track was refused; the answer carries what is wrong with it. */
export class StandardProblemsError extends InputError {
  readonly problems: readonly RuleProblem[];

  /** @param problems - at least one */
  constructor(problems: readonly RuleProblem[]) {
    super(
      problems.map(({ path, message }) => `${path}: ${message}`).join('; '),
    );
    this.problems = problems;
  }
}
