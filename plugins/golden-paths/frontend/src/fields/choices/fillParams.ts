import { readPath } from './readPath';

const PLACEHOLDER = /\$\{\{\s*parameters\.([\w.-]+)\s*\}\}/g;

/**
 * Puts answers of the form into the query parameters of a field.
 *
 * @param params - with placeholders such as `${{ parameters.provider }}`
 * @param answers - of the form so far
 * @returns the parameters, and the names of answers that are not given yet
 */
export function fillParams(
  params: Record<string, string>,
  answers: Record<string, unknown>,
): { params: Record<string, string>; missing: string[] } {
  const missing = new Set<string>();
  const filled = Object.entries(params).map(([name, text]) => [
    name,
    text.replace(PLACEHOLDER, (_, path: string) => {
      const answer = readPath(answers, path);
      if (answer === undefined || answer === '') {
        missing.add(path);
        return '';
      }
      return String(answer);
    }),
  ]);
  return { params: Object.fromEntries(filled), missing: [...missing] };
}
