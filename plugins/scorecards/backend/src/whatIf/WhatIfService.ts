import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { RuleProblem, WhatIf } from '@callboard/plugin-scorecards-common';

/** On whose behalf something is asked. */
export interface WhatIfCall {
  credentials: BackstageCredentials;
}

/** A definition as it was sent: checked by the service. */
export type WhatIfQuestion = { check: unknown } | { track: unknown };

/** Says what rules and standards would do before they are saved. */
export interface WhatIfService {
  /** What is wrong with a rule, and what may be: facts that nobody gives. */
  checkRule(rule: unknown, call: WhatIfCall): Promise<RuleProblem[]>;

  /**
   * Whose results a check or track would change, on the facts of now.
   *
   * @throws StandardProblemsError for a definition that could not be saved
   * @throws ServiceUnavailableError while too many others ask the same
   */
  whatIf(question: WhatIfQuestion, call: WhatIfCall): Promise<WhatIf>;
}
