import { InputError } from '@backstage/errors';
import { parseStandardsFile } from '@callboard/plugin-scorecards-common';
import type {
  RuleProblem,
  StandardsFile,
} from '@callboard/plugin-scorecards-common';

/** Problems that are told; the rest is counted. */
const MOST_TOLD = 20;

/** A file of checks and tracks that was read. */
export interface StandardsYaml {
  file: StandardsFile;
  /** Says what is wrong, with the lines of the file. */
  describe(problems: readonly RuleProblem[]): string;
}

/**
 * Reads a `scorecards.yaml`.
 *
 * @throws InputError that names the line and the problem of all that is wrong
 */
export function parseStandardsYaml(text: string): StandardsYaml {
  const { file, problems, lineOf } = parseStandardsFile(text);
  const describe = (found: readonly (RuleProblem & { line?: number })[]) => {
    const told = found
      .slice(0, MOST_TOLD)
      .map(({ path, message, line = lineOf(path) }) => {
        const where = [line && `line ${line}`, path].filter(Boolean).join(', ');
        return where ? `${where}: ${message}` : `the file ${message}`;
      });
    const more = found.length - told.length;
    return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  };
  if (!file) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    throw new InputError(describe(errors));
  }
  return { file, describe };
}
