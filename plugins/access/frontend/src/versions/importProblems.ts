import type { PolicyProblem } from '@callboard/plugin-access-common';

/** Reasons hold semicolons too, so only those before a path count. */
const NEXT = /; (?=[A-Za-z]+(?:\[\d+\]|\.[\w-]+)*: |and \d+ more)/;

/**
 * Takes the message of a refused policy apart, as the backend puts it
 * together: `path: reason` for each problem, joined by `; `.
 *
 * @param message - of the error
 */
export function readProblems(message: string): PolicyProblem[] {
  return message.split(NEXT).map(part => {
    const found = /^([A-Za-z]+(?:\[\d+\]|\.[\w-]+)*): (.+)$/s.exec(part);
    return found
      ? { path: found[1], reason: found[2] }
      : { path: '', reason: part };
  });
}
