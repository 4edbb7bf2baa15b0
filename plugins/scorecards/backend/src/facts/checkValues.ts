import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { sentJsonObjectSchema } from '@callboard/plugin-scorecards-common';

/** Longest set of facts, in bytes of JSON. */
const LONGEST = 64 * 1024;
/**
 * What PostgreSQL does not store, as JSON has it: the character 0 and half
 * characters, but not a backslash before a word that looks like one.
 */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/**
 * Checks that values can be kept: plain JSON without keys of the language,
 * numbers that are numbers, nesting up to 32, 64 KB at most.
 *
 * @returns a copy that nobody else can change
 * @throws InputError that names the place and what was expected
 */
export function checkValues(values: unknown): JsonObject {
  const { success, data, error } = sentJsonObjectSchema.safeParse(values);
  if (!success) {
    const [{ path, message }] = error.issues;
    throw new InputError(
      [...path, message].join('.').replace(/\.(?=[^.]*$)/, ': '),
    );
  }
  const json = JSON.stringify(data);
  const size = Buffer.byteLength(json);
  if (size > LONGEST) {
    throw new InputError(
      `is ${Math.ceil(size / 1024)} KB, and facts may have ${LONGEST / 1024} KB`,
    );
  }
  if (UNSTORABLE.test(json)) {
    throw new InputError(
      'holds the character U+0000 or half a character, which cannot be stored',
    );
  }
  return JSON.parse(json);
}
