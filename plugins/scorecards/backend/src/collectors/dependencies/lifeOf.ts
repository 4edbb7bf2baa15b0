import { intersects, validRange } from 'semver';
import {
  END_OF_LIFE,
  END_OF_LIFE_MADE_AT,
  type RuntimeName,
} from './endOfLife';

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** How long a version of a runtime is kept up. */
export interface RuntimeLife {
  /** Whether the table knows the version. */
  known: boolean;
  /** Whether no version that is asked for gets security updates any more. */
  eol?: boolean;
  /** When the newest version that is asked for gets none any more, `YYYY-MM-DD`. */
  eolAt?: string;
}

/**
 * Looks a version or a range up in the table. A range is as good as the best
 * release line in it: what is installed from it will be that.
 */
export function lifeOf(
  name: RuntimeName,
  version: string,
  now: Date,
): RuntimeLife {
  const range = toRange(name, version);
  if (range === undefined) {
    return { known: false };
  }
  const [eolAt] = Object.entries(END_OF_LIFE[name])
    .filter(([line]) => intersects(range, `${line}.x`))
    .map(([, date]) => date)
    .sort()
    .reverse();
  return eolAt
    ? { known: true, eolAt, eol: new Date(eolAt) < now }
    : { known: false };
}

/** Whether the table is more than a year old, and its answers may be wrong. */
export function isTableOutdated(now: Date): boolean {
  return now.getTime() - new Date(END_OF_LIFE_MADE_AT).getTime() > YEAR_MS;
}

// Ranges of Python (PEP 440) and of old Java (1.8) in the words of semver.
function toRange(name: RuntimeName, version: string): string | undefined {
  if (version.length > 200) {
    return undefined;
  }
  const text = name === 'java' ? version.replace(/^1\.(\d)/, '$1') : version;
  const range = text
    .replace(/~=\s*(\d+)\.(\d+)\.\d+/g, '>=$1.$2.0 <$1.$2.99999')
    .replace(/~=\s*(\d+)\.(\d+)/g, '>=$1.$2.0 ^$1.$2')
    .replace(/!=\s*[\w.*]+/g, '')
    .replace(/={2,3}\s*/g, '')
    .replace(/\.\*/g, '.x')
    .replace(/\s*,\s*/g, ' ')
    .trim();
  return range && validRange(range) !== null && validRange(range) !== '*'
    ? range
    : undefined;
}
