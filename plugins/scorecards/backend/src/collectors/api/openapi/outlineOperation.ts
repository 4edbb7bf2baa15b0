import type { JsonObject, JsonValue } from '@backstage/types';
import type { OperationOutline } from '../Outline';
import { isObject } from '../parseObject';
import type { JsonPointers } from './JsonPointers';
import type { SchemaFields } from './SchemaFields';

/** What is needed to look into an operation. */
export interface OperationContext {
  pointers: JsonPointers;
  fields: SchemaFields;
}

/**
 * Says what callers of an operation rely on, in OpenAPI 2 and 3 alike.
 *
 * @param operation - `shared` are the parameters of its path
 */
export function outlineOperation(
  operation: { definition: JsonObject; shared: JsonValue | undefined },
  context: OperationContext,
): OperationOutline {
  const { definition, shared } = operation;
  const { pointers } = context;
  const parameters = [...listOf(shared), ...listOf(definition.parameters)]
    .map(parameter => pointers.follow(parameter))
    .filter(parameter => parameter !== undefined);
  const sent = [
    ...bodySchemas(pointers.follow(definition.requestBody)),
    ...parameters.filter(({ in: place }) => place === 'body').map(schemaOf),
  ].map(schema => context.fields.list(schema));
  return {
    requires: sorted([
      ...parameters
        .filter(isRequired)
        .map(({ in: place, name }) => `${place} ${name}`),
      ...sent.flatMap(({ required }) => required.map(name => `body ${name}`)),
    ]),
    offers: sorted([
      ...sent.flatMap(({ all }) => all.map(field => `body ${field}`)),
      ...responsesOf(definition, context),
    ]),
  };
}

function responsesOf(
  definition: JsonObject,
  { pointers, fields }: OperationContext,
): string[] {
  const responses = isObject(definition.responses) ? definition.responses : {};
  return Object.entries(responses).flatMap(([status, value]) => {
    const response = pointers.follow(value);
    return [...bodySchemas(response), schemaOf(response)].flatMap(schema =>
      fields.list(schema).all.map(field => `${status} ${field}`),
    );
  });
}

// The name in a path may change without anybody noticing.
function isRequired({ in: place, required, name }: JsonObject): boolean {
  return (
    required === true &&
    typeof name === 'string' &&
    place !== 'path' &&
    place !== 'body'
  );
}

function bodySchemas(body: JsonObject | undefined): (JsonValue | undefined)[] {
  const content = isObject(body?.content) ? body.content : {};
  return Object.values(content).map(type =>
    isObject(type) ? type.schema : undefined,
  );
}

function schemaOf(value: JsonObject | undefined): JsonValue | undefined {
  return value?.schema;
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function sorted(items: string[]): string[] {
  return [...new Set(items)].sort();
}
