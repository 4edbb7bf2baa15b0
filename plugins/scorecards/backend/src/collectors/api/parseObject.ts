import { InputError, toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parseDocument } from 'yaml';

const MAX_ALIASES = 100;

/**
 * Parses a definition in JSON or YAML.
 *
 * @throws InputError saying in which line it went wrong
 */
export function parseObject(text: string): JsonObject {
  const value = parseText(text);
  if (!isObject(value)) {
    throw new InputError('The definition is not an object in JSON or YAML');
  }
  return value;
}

/** Whether a value is an object, and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseText(text: string): unknown {
  try {
    if (/^\s*\{/.test(text)) {
      return JSON.parse(text);
    }
    const document = parseDocument(text, { merge: true, uniqueKeys: false });
    const [error] = document.errors;
    if (error) {
      throw error;
    }
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const [reason] = toError(error).message.split('\n');
    throw new InputError(`The definition does not parse: ${reason}`);
  }
}
