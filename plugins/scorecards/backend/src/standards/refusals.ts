import { ConflictError } from '@backstage/errors';
import { StandardProblemsError } from '@callboard/plugin-scorecards-common';
import type { RuleProblem, Stored } from '@callboard/plugin-scorecards-common';
import type { StandardKind, StandardsInStore } from './StandardsStore';

/** @throws ConflictError that names the file which owns it */
export function checkEditable(
  kind: StandardKind,
  present: (Stored & { id: string }) | undefined,
): void {
  if (present?.source.type === 'file') {
    throw new ConflictError(
      `The ${kind} ${present.id} comes from ${present.source.location} and is changed there`,
    );
  }
}

/**
 * @param seen.version - what the caller saw; undefined if any will do
 * @throws ConflictError that says who changed it
 */
export function checkVersion(
  kind: StandardKind,
  {
    present,
    version,
  }: { present: (Stored & { id: string }) | undefined; version?: number },
): void {
  if (version === undefined || version === (present?.version ?? 0)) {
    return;
  }
  if (!present) {
    throw new ConflictError(
      `There is no such ${kind} any more; send version 0 to create it again`,
    );
  }
  const { id, updatedBy, updatedAt } = present;
  throw new ConflictError(
    version === 0
      ? `There is a ${kind} ${id} already, last changed by ${updatedBy} at ${updatedAt}`
      : `${updatedBy} changed the ${kind} ${id} at ${updatedAt}: it is at version ${present.version}, and you changed version ${version}`,
  );
}

/** @throws StandardProblemsError with all of them, if there are any */
export function refuseProblems(problems: readonly RuleProblem[]): void {
  if (problems.length > 0) {
    throw new StandardProblemsError(problems);
  }
}

/** @throws ConflictError that names the tracks which use a check */
export function checkUnused(
  { kind, id }: { kind: StandardKind; id: string },
  { tracks }: Pick<StandardsInStore, 'tracks'>,
): void {
  const users = tracks.filter(
    ({ levels }) =>
      kind === 'check' && levels.some(({ checks }) => checks.includes(id)),
  );
  if (users.length > 0) {
    throw new ConflictError(
      `The check ${id} is used by ${listOf(users)}: take it out there first`,
    );
  }
}

function listOf(tracks: { id: string; title: string }[]): string {
  return tracks.map(({ id, title }) => `the track ${title} (${id})`).join(', ');
}
