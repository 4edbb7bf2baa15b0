import type { JsonObject, JsonValue } from '@backstage/types';
import type { ApiDefinition } from './ApiDefinition';
import { JsonPointers } from './openapi/JsonPointers';
import { isObject, parseObject } from './parseObject';

/**
 * Reads a definition of AsyncAPI 2 or 3, and checks what every one must have.
 *
 * @throws InputError when it does not parse
 */
export function readAsyncApi(text: string): ApiDefinition {
  const definition = parseObject(text);
  const info = isObject(definition.info) ? definition.info : {};
  const operations = listOperations(definition);
  const pointers = new JsonPointers(definition);
  const problem = problemOf(definition, info) ?? brokenOf(pointers);
  return {
    parses: true,
    valid: problem === undefined,
    ...(problem && { problem }),
    ...(info.version !== undefined && { version: String(info.version) }),
    operations: operations.length,
    described: operations.filter(({ summary, description }) =>
      [summary, description].some(
        words => typeof words === 'string' && words.trim() !== '',
      ),
    ).length,
    hasExamples: [...pointers.entries()].some(
      ([key]) => key === 'examples' || key === 'example',
    ),
  };
}

function problemOf(
  { asyncapi, channels }: JsonObject,
  info: JsonObject,
): string | undefined {
  if (!/^[23]\.\d+\.\d+/.test(String(asyncapi))) {
    return "'asyncapi' is not a version from 2.0.0 to 3.x";
  }
  if (typeof info.title !== 'string' || info.version === undefined) {
    return "'info' must have a title and a version";
  }
  return channels !== undefined && !isObject(channels)
    ? "'channels' must be an object"
    : undefined;
}

function brokenOf(pointers: JsonPointers): string | undefined {
  const broken = pointers.findBroken();
  return broken && `The reference ${broken} leads nowhere`;
}

// Version 2 has them in channels, version 3 beside.
function listOperations({ channels, operations }: JsonObject): JsonObject[] {
  return [
    ...valuesOf(operations),
    ...valuesOf(channels).flatMap(channel =>
      [channel.publish, channel.subscribe].filter(isObject),
    ),
  ];
}

function valuesOf(value: JsonValue | undefined): JsonObject[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}
