import {
  DEFAULT_LIMITS,
  type BuildLimits,
} from '@callboard/plugin-docs-engine-node';
import { understood } from '../understood';
import { UsageError } from '../UsageError';

const SHARED = {
  source: { type: 'string', default: '.' },
  'site-name': { type: 'string' },
  limit: { type: 'string', multiple: true },
  'cache-dir': { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
} as const;

const BUILD = {
  ...SHARED,
  out: { type: 'string' },
  etag: { type: 'string' },
  strict: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const SERVE = { ...SHARED, port: { type: 'string', default: '8000' } } as const;

/** Options of `callboard docs build`. */
export function parseBuildArgs(args: string[]) {
  const { values } = understood({ args, options: BUILD });
  const { out } = values;
  if (!out) {
    throw new UsageError('--out DIR is missing: the folder of the site.');
  }
  return { ...values, out, limits: readLimits(values.limit) };
}

/** Options of `callboard docs serve`. */
export function parseServeArgs(args: string[]) {
  const { values } = understood({ args, options: SERVE });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) {
    throw new UsageError(
      `--port must be a number from 0 to 65535, not '${values.port}'.`,
    );
  }
  return { ...values, port, limits: readLimits(values.limit) };
}

function readLimits(limits: string[] = []): Partial<BuildLimits> {
  return Object.fromEntries(limits.map(readLimit));
}

function readLimit(limit: string): [string, number] {
  const [name, text = ''] = limit.split('=');
  const value = Number(text);
  if (!Object.hasOwn(DEFAULT_LIMITS, name) || !text || !(value > 0)) {
    throw new UsageError(
      `--limit must be NAME=VALUE with a number above 0, such as pages=100, not '${limit}'.`,
    );
  }
  return [name, value];
}
