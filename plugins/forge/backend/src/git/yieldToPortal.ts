import { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * Lets the portal's own process go before a git process with much to do, so that
 * a large push does not slow pages down.
 */
export function yieldToPortal({ pid }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or priorities may not be set here.
  }
}
