import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Where checks and tracks come from besides the portal. */
export interface StandardsLocation {
  type: 'file' | 'url';
  /** A path relative to the working directory, or an address. */
  target: string;
}

/** What standards need to know to run. */
export interface StandardsConfig {
  locations: StandardsLocation[];
  /** Who is told about a broken file: references of users and groups. */
  admins: string[];
}

/**
 * Reads `scorecards.standards`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readStandardsConfig(config: Config): StandardsConfig {
  const key = 'scorecards.standards.locations';
  const locations = (config.getOptionalConfigArray(key) ?? []).map(
    (location, index) => readLocation(location, `${key}[${index}]`),
  );
  const targets = locations.map(({ target }) => target);
  const twice = targets.find((target, at) => targets.indexOf(target) !== at);
  if (twice !== undefined) {
    throw new InputError(`${key} must not name ${twice} twice`);
  }
  return {
    locations,
    admins: config.getOptionalStringArray('access.admins') ?? [],
  };
}

function readLocation(location: Config, key: string): StandardsLocation {
  const type = location.getString('type');
  const target = location.getString('target');
  if (type !== 'file' && type !== 'url') {
    throw new InputError(`${key}.type must be file or url, not '${type}'`);
  }
  if (type === 'url' && !/^https?:$/.test(URL.parse(target)?.protocol ?? '')) {
    throw new InputError(
      `${key}.target must be an http or https URL, not '${target}'`,
    );
  }
  return { type, target };
}
