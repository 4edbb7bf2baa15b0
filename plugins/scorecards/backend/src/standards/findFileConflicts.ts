import type {
  CheckDefinition,
  FileRead,
  RuleProblem,
} from '@callboard/plugin-scorecards-common';
import { isDeepStrictEqual } from 'node:util';

/**
 * Finds where a check reads another file under a name that is taken: the same
 * name is the same read everywhere.
 *
 * @param check - the check
 * @param others - all checks that will be in force with it
 */
export function findFileConflicts(
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
