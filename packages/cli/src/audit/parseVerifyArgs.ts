import { parseArgs } from 'node:util';
import { messageOf } from '../messageOf';
import { UsageError } from '../UsageError';

const OPTIONS = {
  url: { type: 'string' },
  token: { type: 'string' },
  file: { type: 'string' },
  partial: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** What is to be verified: a portal's log, or an export of one. */
export type VerifySource =
  { url: string; token: string } | { file: string; partial: boolean };

/**
 * Options of `callboard audit verify`.
 *
 * @param args what stands behind the command
 * @param env variables of the environment; `CALLBOARD_TOKEN` is the token
 */
export function parseVerifyArgs(
  args: string[],
  env: Record<string, string | undefined>,
): { source: VerifySource; json: boolean } {
  const { url, file, partial, json, ...values } = understood(args);
  if ((url === undefined) === (file === undefined)) {
    throw new UsageError('Give either --url URL or --file FILE.');
  }
  if (file !== undefined) {
    return { source: { file, partial }, json };
  }
  const token = values.token ?? env.CALLBOARD_TOKEN;
  if (!token) {
    throw new UsageError(
      '--token TOKEN is missing, or CALLBOARD_TOKEN in the environment.',
    );
  }
  if (!/^https?:\/\/[^/]/.test(url ?? '')) {
    throw new UsageError(
      `--url must be the address of a portal, such as https://portal.example, not '${url}'.`,
    );
  }
  return { source: { url: `${url}`.replace(/\/+$/, ''), token }, json };
}

function understood(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true }).values;
  } catch (error) {
    const [message] = messageOf(error).split('. ');
    throw new UsageError(`${message.replace(/\.$/, '')}.`);
  }
}
