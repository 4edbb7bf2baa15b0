import type { TemplatePath } from './types';

/**
 * Finds the parameters of a template, also those that depend on answers.
 *
 * @param parameters - `spec.parameters`: a JSON schema, or one for each page
 * @returns path of each parameter by name
 */
export function readParameters(parameters: unknown): Map<string, TemplatePath> {
  const found = new Map<string, TemplatePath>();
  collect(parameters, ['spec', 'parameters'], found);
  return found;
}

function collect(
  schema: unknown,
  path: TemplatePath,
  found: Map<string, TemplatePath>,
) {
  if (Array.isArray(schema)) {
    schema.forEach((part, index) => collect(part, [...path, index], found));
  } else if (typeof schema === 'object' && schema !== null) {
    const { properties, dependencies, ...rest } = schema as Record<
      string,
      unknown
    >;
    for (const name of Object.keys(properties ?? {})) {
      if (!found.has(name)) {
        found.set(name, [...path, 'properties', name]);
      }
    }
    for (const [name, part] of Object.entries(dependencies ?? {})) {
      collect(part, [...path, 'dependencies', name], found);
    }
    for (const key of ['allOf', 'anyOf', 'oneOf', 'then', 'else']) {
      collect(rest[key], [...path, key], found);
    }
  }
}
