import { zodToJsonSchema } from 'zod-to-json-schema';

type Standard = {
  jsonSchema?: { input?: (options: { target: string }) => object };
};

/**
 * Describes the parameters of a rule, whichever way its plugin declared them.
 *
 * @param schema - `paramsSchema` of a rule: one of zod 3, or a Standard Schema
 *   that can be written as JSON Schema
 * @returns JSON Schema, draft 7; undefined if there is none
 */
export function paramsJsonSchema(schema: unknown): object | undefined {
  if (typeof schema !== 'object' || schema === null) {
    return undefined;
  }
  const standard = (schema as { '~standard'?: Standard })['~standard'];
  if (standard?.jsonSchema?.input) {
    return standard.jsonSchema.input({ target: 'draft-07' });
  }
  return '_def' in schema
    ? zodToJsonSchema(schema as Parameters<typeof zodToJsonSchema>[0])
    : undefined;
}
