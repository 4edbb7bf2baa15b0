import type { JsonValue } from '@backstage/types';

/** How a parameter is asked for. */
export type ParamKind =
  'text' | 'number' | 'boolean' | 'choice' | 'list' | 'json';

/** A parameter of a rule, as a field of a form. */
export interface ParamField {
  name: string;
  kind: ParamKind;
  isRequired: boolean;
  description?: string;
  /** For `choice`, and for a `list` of known values. */
  choices?: string[];
}

type Schema = Record<string, unknown>;

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}

function choicesOf(schema: Schema): string[] | undefined {
  const { enum: values } = schema;
  return Array.isArray(values) &&
    values.every((value): value is string => typeof value === 'string')
    ? values
    : undefined;
}

function kindOf(schema: Schema): ParamKind {
  if (choicesOf(schema)) {
    return 'choice';
  }
  const simple: Record<string, ParamKind> = {
    string: 'text',
    number: 'number',
    integer: 'number',
    boolean: 'boolean',
  };
  if (schema.type === 'array') {
    return asSchema(schema.items).type === 'string' ? 'list' : 'json';
  }
  return simple[String(schema.type)] ?? 'json';
}

/**
 * Reads the fields of a form from the JSON Schema of a rule's parameters. What
 * has no field of its own, such as a union, is asked for as JSON.
 *
 * @param paramsSchema - schema of an object; undefined if there are none
 */
export function readParamFields(
  paramsSchema: object | undefined,
): ParamField[] {
  const schema = asSchema(paramsSchema);
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties)).map(([name, value]) => {
    const property = asSchema(value);
    const { description } = property;
    return {
      name,
      kind: kindOf(property),
      isRequired: required.includes(name),
      description: typeof description === 'string' ? description : undefined,
      choices: choicesOf(property) ?? choicesOf(asSchema(property.items)),
    };
  });
}

/** Whether a parameter is there but says nothing. */
export function isBlank(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
