import type { JsonObject, JsonValue } from '@backstage/types';

/** Fields of a form whose answers are never kept. */
const SECRET_FIELDS = ['Secret'];
/** A shorter secret is found in too much that is none. */
const SHORTEST_SECRET = 4;

/** Which answers are kept. */
export interface AnswerFilter {
  /** JSON schemas of the form's pages. */
  schemas: JsonValue | undefined;
  /** Only these, if given. */
  answers?: string[];
  exclude?: string[];
  /** Values that must not be kept, wherever they are. */
  secrets: readonly string[];
}

/**
 * The answers of a form that may be kept: without those of secret fields, and
 * without texts that contain a secret.
 */
export function answersOf(
  parameters: JsonObject,
  filter: AnswerFilter,
): JsonObject {
  const secretNames = new Set<string>();
  findSecretFields(filter.schemas, secretNames);
  return Object.fromEntries(
    Object.entries(parameters).filter(
      ([name, value]) =>
        !secretNames.has(name) &&
        (!filter.answers || filter.answers.includes(name)) &&
        !filter.exclude?.includes(name) &&
        !hasSecret(value, filter.secrets),
    ),
  );
}

/** Whether a value holds one of the secrets, wherever. */
export function hasSecret(value: unknown, secrets: readonly string[]): boolean {
  if (typeof value === 'string') {
    return secrets.some(
      secret => secret.length >= SHORTEST_SECRET && value.includes(secret),
    );
  }
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).some(inner => hasSecret(inner, secrets))
  );
}

/** Looks everywhere in the schemas: also below `dependencies` and `oneOf`. */
function findSecretFields(schema: JsonValue | undefined, found: Set<string>) {
  if (schema === null || typeof schema !== 'object') {
    return;
  }
  if (!Array.isArray(schema)) {
    const { properties } = schema;
    if (
      properties !== null &&
      typeof properties === 'object' &&
      !Array.isArray(properties)
    ) {
      for (const [name, property] of Object.entries(properties)) {
        if (isSecret(property)) {
          found.add(name);
        }
      }
    }
  }
  Object.values(schema).forEach(inner => findSecretFields(inner, found));
}

function isSecret(property: JsonValue | undefined): boolean {
  if (
    property === null ||
    typeof property !== 'object' ||
    Array.isArray(property)
  ) {
    return false;
  }
  return (
    SECRET_FIELDS.includes(String(property['ui:field'])) ||
    property['ui:widget'] === 'password'
  );
}
