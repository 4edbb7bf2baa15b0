import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { ApiDefinition } from '../ApiDefinition';
import type { Outline } from '../Outline';
import { isObject, parseObject } from '../parseObject';
import {
  createValidator,
  type OpenApiVersion,
  type Validator,
} from './createValidator';
import { JsonPointers } from './JsonPointers';
import { outlineOperation } from './outlineOperation';
import { SchemaFields } from './SchemaFields';

const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
];

const validators = new Map<OpenApiVersion, Validator>();

/**
 * Reads a definition of OpenAPI 2.0 (Swagger), 3.0 or 3.1, by itself: nothing
 * that it refers to elsewhere is fetched.
 *
 * @throws InputError when it does not parse
 */
export function readOpenApi(text: string): ApiDefinition {
  const definition = parseObject(text);
  const version = versionOf(definition);
  const operations = listOperations(definition);
  const pointers = new JsonPointers(definition);
  const problem = version
    ? problemOf(definition, { version, pointers })
    : "'openapi' or 'swagger' is not a version from 2.0 to 3.1";
  const info = isObject(definition.info) ? definition.info : {};
  return {
    parses: true,
    valid: problem === undefined,
    ...(problem && { problem }),
    ...(info.version !== undefined && { version: String(info.version) }),
    operations: operations.length,
    described: operations.filter(({ summary, description }) =>
      [summary, description].some(text_ => isFilled(text_)),
    ).length,
    hasExamples: hasExamples(pointers),
    outline: outlineOf(definition, pointers),
  };
}

function versionOf({ openapi, swagger }: JsonObject) {
  const found = String(openapi ?? swagger ?? '').match(
    /^(2\.0$|3\.0|3\.1)(\.\d+)?/,
  );
  return found ? (found[1] as OpenApiVersion) : undefined;
}

function problemOf(
  definition: JsonObject,
  context: { version: OpenApiVersion; pointers: JsonPointers },
): string | undefined {
  const { version, pointers } = context;
  const validate = validators.get(version) ?? createValidator(version);
  validators.set(version, validate);
  try {
    const problem = validate(definition);
    const broken = pointers.findBroken();
    return problem ?? (broken && `The reference ${broken} leads nowhere`);
  } catch (error) {
    // Too deep for the stack.
    return `It could not be checked: ${toError(error).message}`;
  }
}

function listOperations(definition: JsonObject): JsonObject[] {
  return pathsOf(definition).flatMap(([, path]) =>
    METHODS.map(method => path[method]).filter(isObject),
  );
}

function outlineOf(definition: JsonObject, pointers: JsonPointers): Outline {
  const context = { pointers, fields: new SchemaFields(pointers) };
  return Object.fromEntries(
    pathsOf(definition).flatMap(([name, path]) =>
      METHODS.flatMap(method => {
        const operation = path[method];
        const title = `${method.toUpperCase()} ${name.replace(/\{[^}]*\}/g, '{}')}`;
        return isObject(operation)
          ? [
              [
                title,
                outlineOperation(
                  { definition: operation, shared: path.parameters },
                  context,
                ),
              ],
            ]
          : [];
      }),
    ),
  );
}

function pathsOf({ paths }: JsonObject): [string, JsonObject][] {
  return Object.entries(isObject(paths) ? paths : {}).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
}

function hasExamples(pointers: JsonPointers): boolean {
  for (const [key, value] of pointers.entries()) {
    if (/^(example|examples|x-example)$/.test(key) && value !== undefined) {
      return true;
    }
  }
  return false;
}

function isFilled(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}
