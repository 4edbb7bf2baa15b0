import { checkRule } from '../rules/checkRule';
import { suggest } from '../rules/suggest';
import type { RuleProblem } from '../rules/types';
import type { ReadDefinition } from './parseCheck';
import { below, findRepeated, problemsOf } from './problems';
import { trackDefinitionSchema } from './schemas';
import { StandardProblemsError } from './StandardProblemsError';
import type { TrackDefinition } from './types';

/** Stands for "below the lowest level" wherever levels are named. */
const NO_LEVEL = 'none';

/**
 * Reads a track that somebody wrote.
 *
 * @param input - as it came out of JSON or YAML
 * @throws StandardProblemsError with all that is wrong
 */
export function parseTrack(input: unknown): TrackDefinition {
  const { definition, problems } = readTrack(input);
  if (!definition) {
    throw new StandardProblemsError(problems);
  }
  return definition;
}

/**
 * Reads a track for editors, with what may be wrong with it.
 *
 * @param options.checks - ids of the checks that levels may name; any without
 */
export function readTrack(
  input: unknown,
  options: { checks?: ReadonlySet<string> } = {},
): ReadDefinition<TrackDefinition> {
  const result = trackDefinitionSchema.safeParse(input);
  if (!result.success) {
    return { problems: problemsOf(result.error) };
  }
  const track = result.data;
  const problems = [
    ...below('appliesTo', checkRule(track.appliesTo, { entityOnly: true })),
    ...findLevelProblems(track),
    ...(options.checks ? findLostChecks(track, options.checks) : []),
  ];
  return problems.length > 0 ? { problems } : { definition: track, problems };
}

/** Names the checks of a track that do not exist. */
export function findLostChecks(
  track: TrackDefinition,
  checks: ReadonlySet<string>,
): RuleProblem[] {
  return checksOf(track)
    .filter(({ id }) => !checks.has(id))
    .map(({ id, path }) => {
      const near = suggest(id, checks);
      const hint = near ? `; did you mean "${near}"?` : '';
      const message = `there is no check "${id}"${hint}`;
      return { path, message, severity: 'error' };
    });
}

function findLevelProblems(track: TrackDefinition): RuleProblem[] {
  const levels = track.levels.map(({ id }, index) => ({
    id,
    path: `levels[${index}].id`,
  }));
  const reserved = levels
    .filter(({ id }) => id === NO_LEVEL)
    .map(({ path }): RuleProblem => {
      const message = `"${NO_LEVEL}" stands for having no level; choose another id`;
      return { path, message, severity: 'error' };
    });
  const asked = track.gate?.level;
  const gate: RuleProblem[] =
    asked === undefined || levels.some(({ id }) => id === asked)
      ? []
      : [
          {
            path: 'gate.level',
            message: `there is no level "${asked}"; it has ${levels.map(({ id }) => id).join(', ')}`,
            severity: 'error',
          },
        ];
  return [
    ...findRepeated(levels),
    ...reserved,
    ...findRepeated(checksOf(track)),
    ...gate,
  ];
}

function checksOf({ levels }: TrackDefinition) {
  return levels.flatMap((level, index) =>
    level.checks.map((id, position) => ({
      id,
      path: `levels[${index}].checks[${position}]`,
    })),
  );
}
