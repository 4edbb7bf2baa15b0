import { createContext, runInContext } from 'node:vm';

/**
 * Runs a function of this thread that can be ended although it waits for
 * nothing: by time, or by the user with Ctrl+C.
 *
 * @throws what it throws, and an error with one of the codes in `ENDED`
 */
export function runBriefly<T>(run: () => T, milliseconds: number): T {
  return runInContext('run()', createContext({ run }), {
    timeout: Math.max(1, Math.round(milliseconds)),
    breakOnSigint: true,
    displayErrors: false,
  });
}

/** Codes of the errors of runs that were ended. */
export const ENDED = {
  byTime: 'ERR_SCRIPT_EXECUTION_TIMEOUT',
  byUser: 'ERR_SCRIPT_EXECUTION_INTERRUPTED',
};
