import gt from 'semver/functions/gt';
import parse from 'semver/functions/parse';
import type { Reading } from '../text/Reading';

/**
 * Reads a semantic version.
 *
 * @param text - as in `1.4.0` or `2.0.0-rc.1`, without a leading `v`
 * @param greaterThan - the version that it has to come after; one that is none is passed over
 * @see https://semver.org/spec/v2.0.0.html
 */
export function readVersion(text: string, greaterThan?: string): Reading {
  const version = /^\d\S*$/.test(text) ? parse(text) : null;
  if (!version) {
    const proposed = parse(text)?.version;
    return {
      problem: proposed
        ? `Write ${proposed}, with nothing before or after it`
        : `Not a semantic version such as 1.4.0: ${text}`,
    };
  }
  const before = parse(greaterThan);
  if (before && !gt(version, before)) {
    return { problem: `Has to be greater than ${before.version}` };
  }
  return {
    note: [
      `Major ${version.major}, minor ${version.minor}, patch ${version.patch}`,
      ...(version.prerelease.length > 0
        ? [`pre-release ${version.prerelease.join('.')}`]
        : []),
      ...(before ? [`after ${before.version}`] : []),
    ].join(', '),
  };
}
