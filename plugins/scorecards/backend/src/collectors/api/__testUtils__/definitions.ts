import type { JsonObject } from '@backstage/types';
import { collect, component } from '../../__testUtils__/entities';
import { ApiCollector } from '../ApiCollector';

const collector = new ApiCollector();

/** Collects the facts of an API with a definition. */
export const collectOf = (
  type: string,
  definition: unknown,
  previous?: JsonObject,
): Promise<JsonObject> =>
  collect(
    collector,
    {
      ...component(),
      kind: 'API',
      spec: {
        type,
        definition:
          typeof definition === 'string'
            ? definition
            : JSON.stringify(definition),
      },
    },
    {
      previous: previous && {
        values: previous,
        observedAt: '2026-11-22T00:00:00Z',
      },
    },
  );

/** A definition of OpenAPI 3.0 with some paths. */
export const openapi = (paths: object, more: object = {}) => ({
  openapi: '3.0.3',
  info: { title: 'Baskets', version: '1.0.0' },
  paths,
  ...more,
});

/** A response of OpenAPI with a JSON object. */
export const response = (properties: object) => ({
  description: 'ok',
  content: {
    'application/json': { schema: { type: 'object', properties } },
  },
});
