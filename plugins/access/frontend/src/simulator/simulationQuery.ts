import type { VersionRef } from '@callboard/plugin-access-common';

/** A question to the simulator; the address holds it. */
export interface SimulationQuery {
  /** Reference of the person; empty: who looks. */
  user: string;
  permission: string;
  /** What it is about; empty for anything of its kind. */
  resource: string;
  version: VersionRef;
  /** A version to compare with. */
  against?: VersionRef;
}

function versionOf(text: string | null): VersionRef | undefined {
  if (text === 'published') {
    return text;
  }
  const version = Number(text);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

/**
 * Reads a question from an address. What it cannot read is left out.
 *
 * @param params - of the address
 */
export function parseSimulationQuery(params: URLSearchParams): SimulationQuery {
  const version = versionOf(params.get('version')) ?? 'published';
  const against = versionOf(params.get('against'));
  return {
    user: params.get('user') ?? '',
    permission: params.get('permission') ?? '',
    resource: params.get('resource') ?? '',
    version,
    against: against === version ? undefined : against,
  };
}

/** Writes a question as an address holds it. */
export function formatSimulationQuery(query: SimulationQuery): URLSearchParams {
  const { user, permission, resource, version, against } = query;
  const given = {
    user,
    permission,
    resource,
    version: version === 'published' ? '' : String(version),
    against: against === undefined ? '' : String(against),
  };
  return new URLSearchParams(
    Object.entries(given).filter(([, value]) => value !== ''),
  );
}
