import type { GateRequest } from '@callboard/plugin-scorecards-common';
import { portalOptions, type Portal } from '../portal/portalOptions';
import { understood } from '../understood';
import { UsageError } from '../UsageError';
import { FORMATS, type GateFormat } from './formats';

const OPTIONS = {
  track: { type: 'string' },
  level: { type: 'string' },
  sha: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  format: { type: 'string', default: 'table' },
  output: { type: 'string' },
  'on-error': { type: 'string', default: 'allow' },
  timeout: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
} as const;

/** What is asked, of whom, and what happens with the answer. */
export interface GateArgs {
  portal: Portal;
  request: GateRequest;
  format: GateFormat;
  output?: string;
  onError: 'allow' | 'deny';
  timeoutMs: number;
}

/**
 * Options of `callboard gate`.
 *
 * @param args what stands behind the command
 * @param env variables of the environment: `CALLBOARD_URL`, `CALLBOARD_TOKEN`,
 *   and `GITHUB_SHA` or `CI_COMMIT_SHA`, which CI sets
 */
export function parseGateArgs(
  args: string[],
  env: Record<string, string | undefined>,
): GateArgs {
  const { values, positionals } = understood({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  const { track, level, fresh, output, url, token } = values;
  if (positionals.length !== 1) {
    throw new UsageError(
      'Name one entity, such as component:default/orders or orders.',
    );
  }
  if (!track) {
    throw new UsageError('--track TRACK is missing, such as production.');
  }
  const sha = values.sha ?? env.GITHUB_SHA ?? env.CI_COMMIT_SHA;
  return {
    request: {
      entityRef: entityRefOf(positionals[0]),
      track,
      ...(level && { level }),
      ...(sha && { sha }),
      ...(fresh && { fresh }),
    },
    format: oneOf('--format', values.format, FORMATS),
    output,
    onError: oneOf('--on-error', values['on-error'], ['allow', 'deny']),
    timeoutMs: secondsOf(values.timeout ?? (fresh ? '90' : '15')) * 1000,
    portal: portalOptions({ url, token }, env),
  };
}

/** A name alone is that of a component of the default namespace. */
function entityRefOf(text: string): string {
  const [, kind = 'component', namespace = 'default', name] =
    /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(text) ?? [];
  if (!name) {
    throw new UsageError(
      `An entity is kind:namespace/name or a name, not '${text}'.`,
    );
  }
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

function oneOf<T extends string>(
  option: string,
  value: string,
  known: readonly T[],
): T {
  const found = known.find(name => name === value);
  if (!found) {
    throw new UsageError(
      `${option} must be one of ${known.join(', ')}, not '${value}'.`,
    );
  }
  return found;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new UsageError(
      `--timeout must be a number of seconds from 1 to 3600, not '${text}'.`,
    );
  }
  return seconds;
}
