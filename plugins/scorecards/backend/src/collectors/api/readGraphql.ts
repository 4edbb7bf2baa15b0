import { InputError, toError } from '@backstage/errors';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  parse,
  validateSchema,
} from 'graphql';
import type { ApiDefinition } from './ApiDefinition';

/**
 * Reads a schema in the language of GraphQL. Directives of federations that
 * nobody defines are taken as they are, and so are schemas without a query.
 *
 * @throws InputError when it does not parse
 */
export function readGraphql(text: string): ApiDefinition {
  const document = parseSchema(text);
  const built = build(document);
  if (typeof built === 'string') {
    return { parses: true, valid: false, problem: built };
  }
  const [error] = validateSchema(built).filter(
    ({ message }) => !/^Query root type must be provided/.test(message),
  );
  const operations = [
    built.getQueryType(),
    built.getMutationType(),
    built.getSubscriptionType(),
  ].flatMap(type => (type ? Object.values(type.getFields()) : []));
  return {
    parses: true,
    valid: !error,
    ...(error && { problem: error.message }),
    operations: operations.length,
    described: operations.filter(({ description }) => description).length,
  };
}

function parseSchema(text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    throw new InputError(
      `The definition does not parse: ${toError(error).message}`,
    );
  }
}

function build(document: DocumentNode): GraphQLSchema | string {
  try {
    return buildASTSchema(document, { assumeValidSDL: true });
  } catch (error) {
    return toError(error).message;
  }
}
