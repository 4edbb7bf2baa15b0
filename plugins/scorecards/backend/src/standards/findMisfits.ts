import type {
  CheckDefinition,
  FileRead,
  RuleProblem,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import { isDeepStrictEqual } from 'node:util';

/**
 * Finds where a check does not go together with the others.
 *
 * @param check - the check
 * @param others - all checks that will be in force with it
 */
export function findMisfitsOfCheck(
  { id, files = [] }: CheckDefinition,
  others: readonly CheckDefinition[],
): RuleProblem[] {
  const owners = new Map<string, { check: string; file: FileRead }>();
  for (const other of others.filter(each => each.id !== id)) {
    for (const file of other.files ?? []) {
      owners.set(file.name, { check: other.id, file });
    }
  }
  return files.flatMap((file, index): RuleProblem[] => {
    const known = owners.get(file.name);
    return known && !isDeepStrictEqual(known.file, file)
      ? [
          {
            path: `files[${index}].name`,
            message: `the check ${known.check} reads ${known.file.path} under the name ${file.name}: give this another name, or read the same`,
            severity: 'error',
          },
        ]
      : [];
  });
}

/**
 * Finds checks of a track that do not exist.
 *
 * @param track - the track
 * @param checks - all checks that will be in force with it
 */
export function findMisfitsOfTrack(
  { levels }: TrackDefinition,
  checks: readonly Pick<CheckDefinition, 'id'>[],
): RuleProblem[] {
  const known = new Set(checks.map(({ id }) => id));
  return levels.flatMap((level, index) =>
    level.checks.flatMap((check, position): RuleProblem[] =>
      known.has(check)
        ? []
        : [
            {
              path: `levels[${index}].checks[${position}]`,
              message: `there is no check ${check}`,
              severity: 'error',
            },
          ],
    ),
  );
}
