import type { JsonObject, JsonValue } from '@backstage/types';
import type { JsonPointers } from './JsonPointers';
import { isObject } from '../parseObject';

const MAX_DEPTH = 8;
/** Most fields that are listed of one definition. */
const MAX_FIELDS = 5000;

/** What the schema of a body has. */
export interface BodyFields {
  /** All fields, such as `items[].id`, and values such as `state=open`. */
  all: string[];
  /** Those that must be there, at the top. */
  required: string[];
}

/**
 * Lists the fields of schemas. What is in `oneOf` and `anyOf` is left out: what
 * callers rely on there cannot be told.
 */
export class SchemaFields {
  readonly #pointers: JsonPointers;
  #left = MAX_FIELDS;

  constructor(pointers: JsonPointers) {
    this.#pointers = pointers;
  }

  list(schema: JsonValue | undefined): BodyFields {
    const all: string[] = [];
    this.#walk(schema, { path: '', depth: 0, found: all });
    return { all, required: this.#requiredOf(schema, 0) };
  }

  #walk(
    value: JsonValue | undefined,
    at: { path: string; depth: number; found: string[] },
  ): void {
    const { path, depth, found } = at;
    const schema = this.#pointers.follow(value);
    if (!schema || depth > MAX_DEPTH || this.#left <= 0) {
      return;
    }
    for (const part of listOf(schema.allOf)) {
      this.#walk(part, { path, depth: depth + 1, found });
    }
    for (const option of listOf(schema.enum)) {
      this.#add(found, `${path}=${String(option)}`);
    }
    if (schema.items !== undefined) {
      const inside = { path: `${path}[]`, depth: depth + 1, found };
      this.#walk(schema.items, inside);
    }
    for (const [name, inner] of entriesOf(schema.properties)) {
      const field = path ? `${path}.${name}` : name;
      this.#add(found, field);
      this.#walk(inner, { path: field, depth: depth + 1, found });
    }
  }

  #add(found: string[], field: string): void {
    this.#left -= 1;
    if (this.#left >= 0) {
      found.push(field.slice(0, 200));
    }
  }

  #requiredOf(value: JsonValue | undefined, depth: number): string[] {
    const schema = this.#pointers.follow(value);
    if (!schema || depth > MAX_DEPTH) {
      return [];
    }
    return [
      ...listOf(schema.allOf).flatMap(part =>
        this.#requiredOf(part, depth + 1),
      ),
      ...listOf(schema.required).filter(name => typeof name === 'string'),
    ];
  }
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value.slice(0, MAX_FIELDS) : [];
}

function entriesOf(
  value: JsonValue | undefined,
): [string, JsonObject[string]][] {
  return isObject(value) ? Object.entries(value) : [];
}
