import type { JsonObject, JsonValue } from '@backstage/types';
import { parseDocument, stringify } from 'yaml';

/** Text that was read, or why it could not be. */
export type ReadText =
  | { value: JsonObject; problem?: undefined }
  | { value?: undefined; problem: string };

/** Nesting that the forms read; the backend refuses deeper rules anyway. */
const MAX_DEPTH = 100;

/** A value as YAML. */
export function toYaml(value: JsonValue): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A value as JSON. */
export function toJson(value: JsonValue): string {
  return JSON.stringify(value, undefined, 2);
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{' || sign === '[') {
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
    }
    if (depth > MAX_DEPTH) {
      return true;
    }
  }
  return text
    .split('\n')
    .some(line => line.length - line.trimStart().length > MAX_DEPTH * 4);
}

/**
 * Reads an object in YAML or JSON.
 *
 * @param text - what was typed
 */
export function readText(text: string): ReadText {
  if (isTooDeep(text)) {
    return { problem: `It nests more than ${MAX_DEPTH} deep` };
  }
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    return { problem: error.message.split('\n')[0].replace(/:$/, '') };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (reason) {
    return { problem: (reason as Error).message };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { value: JSON.parse(JSON.stringify(value)) }
    : { problem: 'It must be an object, such as “kind: Component”' };
}
