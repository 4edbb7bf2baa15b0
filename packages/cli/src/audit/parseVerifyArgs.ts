import { portalOptions, type Portal } from '../portal/portalOptions';
import { understood } from '../understood';
import { UsageError } from '../UsageError';

const OPTIONS = {
  url: { type: 'string' },
  token: { type: 'string' },
  file: { type: 'string' },
  partial: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** What is to be verified: a portal's log, or an export of one. */
export type VerifySource = Portal | { file: string; partial: boolean };

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
  const { url, file, partial, json, token } = understood({
    args,
    options: OPTIONS,
  }).values;
  if ((url === undefined) === (file === undefined)) {
    throw new UsageError('Give either --url URL or --file FILE.');
  }
  if (file !== undefined) {
    return { source: { file, partial }, json };
  }
  return { source: portalOptions({ url, token }, env), json };
}
