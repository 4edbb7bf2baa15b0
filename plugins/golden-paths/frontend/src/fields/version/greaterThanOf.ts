import { fillParams } from '../choices/fillParams';

/**
 * The version that an answer has to come after.
 *
 * @param greaterThan - as the template says, maybe with a placeholder such as
 * `${{ parameters.current }}`
 * @param answers - of the form so far
 * @returns undefined as long as it depends on an answer that is missing
 */
export function greaterThanOf(
  greaterThan: string | undefined,
  answers: Record<string, unknown> = {},
): string | undefined {
  if (greaterThan === undefined) {
    return undefined;
  }
  const { params, missing } = fillParams({ greaterThan }, answers);
  return missing.length > 0 ? undefined : params.greaterThan;
}
