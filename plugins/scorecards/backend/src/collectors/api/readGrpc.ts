import { InputError, toError } from '@backstage/errors';
import { type Method, type NamespaceBase, parse, Service } from 'protobufjs';
import type { ApiDefinition } from './ApiDefinition';

/**
 * Reads a file of Protocol Buffers. What it imports is not looked at, so types
 * that are not there are not missed.
 *
 * @throws InputError when it does not parse
 */
export function readGrpc(text: string): ApiDefinition {
  const { root, package: packageName } = parseProto(text);
  const methods = methodsOf(root);
  const [, version] = packageName?.match(/\.(v\d+\w*)$/) ?? [];
  return {
    parses: true,
    valid: true,
    ...(version && { version }),
    operations: methods.length,
    described: methods.filter(({ comment }) => comment).length,
  };
}

function parseProto(text: string) {
  try {
    return parse(text, { keepCase: true, alternateCommentMode: true });
  } catch (error) {
    throw new InputError(
      `The definition does not parse: ${toError(error).message}`,
    );
  }
}

function methodsOf(namespace: NamespaceBase): Method[] {
  return namespace.nestedArray.flatMap(item => {
    if (item instanceof Service) {
      return item.methodsArray;
    }
    return 'nestedArray' in item ? methodsOf(item as NamespaceBase) : [];
  });
}
