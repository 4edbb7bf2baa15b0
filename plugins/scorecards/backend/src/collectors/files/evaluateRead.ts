import { toError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { FileRead } from '@callboard/plugin-scorecards-common';
import type { FileContent } from '../repository/RepositoryFiles';
import { matchText } from './matchText';
import { parseDocument } from './parseDocument';
import { selectValue } from './selectValue';

const MAX_VALUE_LENGTH = 4096;

/**
 * Answers what a check asks of a file.
 *
 * @returns `exists`, with `matches` and `value` as far as they were asked for,
 *   or `error` in a sentence when they could not be told
 */
export function evaluateRead(read: FileRead, content: FileContent): JsonObject {
  if (!content.exists) {
    return { exists: false };
  }
  if (read.contains === undefined && read.select === undefined) {
    return { exists: true };
  }
  if ('problem' in content) {
    return { exists: true, error: `'${read.path}' ${content.problem}` };
  }
  try {
    const value = valueOf(read, content.text);
    return {
      exists: true,
      ...(read.contains !== undefined && {
        matches: matchText(content.text, read.contains),
      }),
      ...(value !== undefined && { value }),
    };
  } catch (error) {
    return { exists: true, error: toError(error).message };
  }
}

function valueOf(read: FileRead, text: string): JsonValue | undefined {
  const { select } = read;
  if (select === undefined) {
    return undefined;
  }
  const [value] = parseDocument(read.path, text)
    .map(document => selectValue(document, select))
    .filter(found => found !== undefined);
  if (JSON.stringify(value ?? null).length > MAX_VALUE_LENGTH) {
    throw new Error(
      `What '${read.path}' has at '${select}' is longer than ${MAX_VALUE_LENGTH} characters: select something inside it`,
    );
  }
  return value;
}
