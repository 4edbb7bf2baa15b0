import type { FactDescription } from '@callboard/plugin-scorecards-common';

/** What {@link ApiCollector} tells. */
export const apiFacts: readonly FactDescription[] = [
  {
    name: 'hasDefinition',
    type: 'boolean',
    title: 'Has a definition',
  },
  { name: 'type', type: 'string', title: 'Kind of the definition' },
  {
    name: 'parses',
    type: 'boolean',
    title: 'Definition can be read',
    description: 'Of OpenAPI, AsyncAPI, GraphQL and gRPC.',
  },
  {
    name: 'valid',
    type: 'boolean',
    title: 'Definition is valid',
    description:
      'OpenAPI against its JSON schema, with all references inside; GraphQL as a schema; AsyncAPI and gRPC as far as they parse.',
  },
  { name: 'problem', type: 'string', title: 'What is wrong' },
  {
    name: 'version',
    type: 'string',
    title: 'Version',
    description:
      'As the definition says: `info.version`, or the package of gRPC.',
  },
  {
    name: 'operations',
    type: 'number',
    title: 'Operations',
    description:
      'Methods of paths, fields of root types, methods of services, operations on channels.',
  },
  {
    name: 'describedShare',
    type: 'number',
    title: 'Share of operations with a description',
    description: 'From 0 to 1. Absent without operations.',
  },
  {
    name: 'hasExamples',
    type: 'boolean',
    title: 'Has examples',
    description: 'Of OpenAPI and AsyncAPI.',
  },
  {
    name: 'breakingChanges',
    type: 'number',
    title: 'Breaking changes',
    description:
      'Of OpenAPI, against the last version before this one; 0 while only one is known.',
  },
  {
    name: 'breaking',
    type: 'list',
    title: 'What breaks callers',
    description: 'Sentences, the first 20.',
  },
  {
    name: 'comparedWith',
    type: 'string',
    title: 'Version that it is compared with',
  },
  {
    name: 'breakingUnannounced',
    type: 'boolean',
    title: 'Breaks callers without a new major version',
  },
];
