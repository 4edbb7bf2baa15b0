import { toError } from '@backstage/errors';
import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import type { FileContent } from './RepositoryFiles';
import { withoutSecrets } from './withoutSecrets';

const BACK_OFF_MS = 5 * 60_000;

/**
 * Says what became of a read that failed. URL readers tell a refusal for too many
 * requests only in the words of their errors, without the time to come back.
 *
 * @param error - what the URL reader threw
 * @returns for what is an answer: the file does not exist, or is no file
 * @throws RetryLaterError when the host asks to come back later, and else an
 *   Error without credentials
 */
export function toReadError(
  error: unknown,
  read: { url: string; signal: AbortSignal },
): FileContent {
  const { name, message } = toError(error);
  if (name === 'NotFoundError') {
    return { exists: false };
  }
  // What the reader of Gitea says of folders, links and submodules.
  if (/^Unknown encoding: /.test(message)) {
    return { exists: true, problem: 'is not a regular file' };
  }
  const where = withoutSecrets(read.url);
  if (/\b429\b|rate limit/i.test(message)) {
    throw new RetryLaterError(
      `${new URL(read.url).host} answers no more requests for now`,
      new Date(Date.now() + BACK_OFF_MS),
    );
  }
  if (read.signal.aborted) {
    throw new Error(`${where} was not read in time`);
  }
  throw new Error(`${where} could not be read: ${withoutSecrets(message)}`);
}
