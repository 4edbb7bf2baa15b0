import { createHash } from 'node:crypto';
import { toError } from '@backstage/errors';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import type { ApiDefinition, DefinitionReader } from './ApiDefinition';
import { apiFacts } from './apiFacts';
import { describeChanges } from './describeChanges';
import { readOpenApi } from './openapi/readOpenApi';
import { readAsyncApi } from './readAsyncApi';
import { readGraphql } from './readGraphql';
import { readGrpc } from './readGrpc';

const MAX_LENGTH = 1024 ** 2;
/** Counted up when readers find other things, so that all is read again. */
const READERS_VERSION = 1;

const READERS = new Map<string, DefinitionReader>([
  ['openapi', readOpenApi],
  ['swagger', readOpenApi],
  ['asyncapi', readAsyncApi],
  ['graphql', readGraphql],
  ['grpc', readGrpc],
]);

/** Tells how good the definition of an API is, and whether it breaks callers. */
export class ApiCollector implements FactCollector {
  readonly id = 'api';
  readonly title = 'API definition';
  readonly description =
    'Whether the definition of an API is valid and described, and what changed in it. Nothing that it refers to elsewhere is fetched.';
  readonly facts = apiFacts;
  readonly appliesTo = { kind: 'API' };
  readonly every: HumanDuration = { hours: 1 };
  readonly concurrency = 1;

  async collect(request: CollectRequest): Promise<JsonObject> {
    const { type, definition } = request.entity.spec ?? {};
    const kind = String(type ?? '').toLocaleLowerCase('en-US');
    if (typeof definition !== 'string' || definition.trim() === '') {
      return { type: kind, hasDefinition: false };
    }
    const digest = `${READERS_VERSION}-${kind}-${sha256(definition)}`;
    const previous = request.previous?.values;
    if (previous?.digest === digest) {
      return previous;
    }
    const read = readDefinition(kind, definition);
    return {
      type: kind,
      hasDefinition: true,
      digest,
      ...(read && { ...toFacts(read), ...describeChanges(read, previous) }),
    };
  }
}

function readDefinition(
  kind: string,
  definition: string,
): ApiDefinition | undefined {
  const reader = READERS.get(kind);
  if (!reader) {
    return undefined;
  }
  if (definition.length > MAX_LENGTH) {
    return {
      parses: false,
      valid: false,
      problem: 'The definition is larger than 1 MiB',
    };
  }
  try {
    return reader(definition);
  } catch (error) {
    return { parses: false, valid: false, problem: toError(error).message };
  }
}

function toFacts(definition: ApiDefinition): JsonObject {
  const { outline: _outline, described, ...facts } = definition;
  const { operations = 0 } = facts;
  return {
    ...facts,
    ...(described !== undefined &&
      operations > 0 && {
        describedShare: Math.round((100 * described) / operations) / 100,
      }),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
