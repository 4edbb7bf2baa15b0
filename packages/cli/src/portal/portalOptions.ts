import { UsageError } from '../UsageError';

/** A portal and whose token it is asked with. */
export interface Portal {
  /** Without a slash at its end. */
  url: string;
  token: string;
}

/**
 * Reads `--url` and `--token`.
 *
 * @param values of the options; those that are not given come from
 *   `CALLBOARD_URL` and `CALLBOARD_TOKEN`
 * @throws UsageError that names what is missing or wrong
 */
export function portalOptions(
  values: { url?: string; token?: string },
  env: Record<string, string | undefined>,
): Portal {
  const url = values.url ?? env.CALLBOARD_URL ?? '';
  if (!/^https?:\/\/[^/]/.test(url)) {
    throw new UsageError(
      `--url must be the address of a portal, such as https://portal.example, not '${url}'.`,
    );
  }
  const token = values.token ?? env.CALLBOARD_TOKEN;
  if (!token) {
    throw new UsageError(
      '--token TOKEN is missing, or CALLBOARD_TOKEN in the environment.',
    );
  }
  return { url: url.replace(/\/+$/, ''), token };
}
