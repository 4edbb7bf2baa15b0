import type { FactDescription } from '@callboard/plugin-scorecards-common';

/** What {@link DependenciesCollector} tells. */
export const dependencyFacts: readonly FactDescription[] = [
  {
    name: 'manifests',
    type: 'list',
    title: 'Package manifests',
    description: 'Files that were read, such as `package.json`.',
  },
  {
    name: 'ecosystems',
    type: 'list',
    title: 'Ecosystems',
    description: '`npm`, `pypi`, `go` and `maven`.',
  },
  { name: 'direct', type: 'number', title: 'Direct dependencies' },
  {
    name: 'locked',
    type: 'boolean',
    title: 'Versions are locked',
    description:
      'Whether a lock file beside each manifest gives the same versions again, or all are exact. Absent without manifests.',
  },
  {
    name: 'pinned',
    type: 'boolean',
    title: 'Versions are exact',
    description:
      'Whether each direct dependency names one version. Absent without manifests.',
  },
  {
    name: 'unpinned',
    type: 'number',
    title: 'Dependencies with an open version',
  },
  {
    name: 'unpinnedNames',
    type: 'list',
    title: 'Names of dependencies with an open version',
    description: 'The first 20.',
  },
  {
    name: 'runtime.name',
    type: 'string',
    title: 'Runtime',
    description:
      '`node`, `python`, `go`, `java`, `dotnet`, `ruby` or `php`: of several, the one whose support ends first.',
  },
  {
    name: 'runtime.version',
    type: 'string',
    title: 'Version of the runtime',
    description: 'A version or range, as `runtime.source` has it.',
  },
  {
    name: 'runtime.eol',
    type: 'boolean',
    title: 'Runtime is at its end of life',
    description:
      'From a table in the portal. Of a range, the newest version in it counts. Absent for versions that the table does not have.',
  },
  {
    name: 'runtime.eolAt',
    type: 'date',
    title: 'Runtime gets no updates from',
  },
  {
    name: 'runtime.known',
    type: 'boolean',
    title: 'The table has the version of the runtime',
  },
  { name: 'runtime.source', type: 'string', title: 'File with the version' },
  {
    name: 'runtimes',
    type: 'list',
    title: 'All runtimes',
    description: 'Each as in `runtime`.',
  },
  {
    name: 'endOfLifeTable.outdated',
    type: 'boolean',
    title: 'The table of ends of life is outdated',
    description: 'It is more than a year old: update the portal.',
  },
  { name: 'baseImage.name', type: 'string', title: 'Base image' },
  {
    name: 'baseImage.tag',
    type: 'string',
    title: 'Tag of the base image',
    description: 'Absent when the Dockerfile names none, which means latest.',
  },
  {
    name: 'baseImage.pinned',
    type: 'boolean',
    title: 'Base image is named by its digest',
  },
  {
    name: 'errors',
    type: 'list',
    title: 'Manifests that could not be read',
  },
];
