/**
 * Three-valued logic after Kleene, as numbers: "and" is the least, "or" the
 * greatest, "not" the distance to {@link YES}.
 */
export type Answer = 0 | 1 | 2;

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

/** Says no if one does, else unknown if one is. */
export function all<T>(items: readonly T[], ask: (item: T) => Answer): Answer {
  let least: Answer = YES;
  for (const item of items) {
    const answer = ask(item);
    if (answer === NO) {
      return NO;
    }
    if (answer < least) {
      least = answer;
    }
  }
  return least;
}

/** Says yes if one does, else unknown if one is. */
export function any<T>(items: readonly T[], ask: (item: T) => Answer): Answer {
  let greatest: Answer = NO;
  for (const item of items) {
    const answer = ask(item);
    if (answer === YES) {
      return YES;
    }
    if (answer > greatest) {
      greatest = answer;
    }
  }
  return greatest;
}

/** Turns yes into no; unknown stays. */
export function not(answer: Answer): Answer {
  return (YES - answer) as Answer;
}

/** Yes or no. */
export function answerOf(holds: boolean): Answer {
  return holds ? YES : NO;
}
