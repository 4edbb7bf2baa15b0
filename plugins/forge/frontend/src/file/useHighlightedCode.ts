import useAsync from 'react-use/esm/useAsync';
import { highlight, languageOf } from './languages';

const MAX_CHARACTERS = 300_000;

/**
 * Colours a file, if its language is known and it is not very long.
 *
 * @returns HTML once it is there; show the plain text until then
 */
export function useHighlightedCode(
  fileName: string,
  code: string,
): string | undefined {
  const language =
    code.length <= MAX_CHARACTERS ? languageOf(fileName) : undefined;
  return useAsync(
    async () => (language ? highlight(code, language) : undefined),
    [code, language],
  ).value;
}
