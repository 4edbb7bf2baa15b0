import { createTwoFilesPatch } from 'diff';
import { isBinary, toText } from './content';

/** Longest diff that is given, in characters. */
const LONGEST = 256 * 1024;
/** Time that the comparison of one file may take, in milliseconds. */
const TIMEOUT_MS = 2_000;

/**
 * A unified diff of one file, with three lines of context.
 *
 * @param change - its content before and after; undefined where it is not there
 * @returns undefined for binary files, and when it would be longer than 256 KB
 */
export function diffOf(change: {
  path: string;
  before: Uint8Array | undefined;
  after: Uint8Array | undefined;
}): string | undefined {
  const { path, before, after } = change;
  if (isBinary(before) || isBinary(after)) {
    return undefined;
  }
  const patch: string | undefined = createTwoFilesPatch(
    before ? `a/${path}` : '/dev/null',
    after ? `b/${path}` : '/dev/null',
    toText(before),
    toText(after),
    undefined,
    undefined,
    {
      context: 3,
      timeout: TIMEOUT_MS,
      headerOptions: {
        includeIndex: false,
        includeUnderline: false,
        includeFileHeaders: true,
      },
    },
  );
  return patch !== undefined && patch.length <= LONGEST ? patch : undefined;
}
