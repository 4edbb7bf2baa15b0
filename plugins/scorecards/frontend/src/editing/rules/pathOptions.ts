import type {
  FactSource,
  FactType,
  FileRead,
} from '@callboard/plugin-scorecards-common';

/** Something that a rule can look at. */
export interface PathOption {
  /** The path as rules write it. */
  path: string;
  title: string;
  /** What it holds; undefined if nobody knows. */
  type?: FactType;
  unit?: string;
}

/** Fields of entities that rules usually look at. */
export const entityPaths: readonly PathOption[] = [
  { path: 'entity.kind', title: 'Kind', type: 'string' },
  { path: 'entity.spec.type', title: 'Type', type: 'string' },
  { path: 'entity.spec.lifecycle', title: 'Lifecycle', type: 'string' },
  { path: 'entity.spec.owner', title: 'Owner', type: 'string' },
  { path: 'entity.spec.system', title: 'System', type: 'string' },
  { path: 'entity.spec.dependsOn', title: 'Depends on', type: 'list' },
  { path: 'entity.spec.providesApis', title: 'Provides APIs', type: 'list' },
  { path: 'entity.spec.consumesApis', title: 'Consumes APIs', type: 'list' },
  { path: 'entity.metadata.name', title: 'Name', type: 'string' },
  { path: 'entity.metadata.namespace', title: 'Namespace', type: 'string' },
  { path: 'entity.metadata.title', title: 'Title', type: 'string' },
  { path: 'entity.metadata.description', title: 'Description', type: 'string' },
  { path: 'entity.metadata.tags', title: 'Tags', type: 'list' },
  { path: 'entity.metadata.links', title: 'Links', type: 'list' },
  {
    path: 'entity.metadata.annotations.backstage.io/techdocs-ref',
    title: 'Annotation: docs',
    type: 'string',
  },
  {
    path: 'entity.metadata.annotations.backstage.io/source-location',
    title: 'Annotation: source',
    type: 'string',
  },
  { path: 'entity.relations', title: 'Relations', type: 'list' },
];

function filePaths({ name, path, contains, select }: FileRead): PathOption[] {
  const base = `facts.files.${name}`;
  return [
    { path: `${base}.exists`, title: `${path} exists`, type: 'boolean' },
    ...(contains
      ? [
          {
            path: `${base}.matches`,
            title: `${path} contains it`,
            type: 'boolean' as const,
          },
        ]
      : []),
    ...(select
      ? [{ path: `${base}.value`, title: `Value at ${select} of ${path}` }]
      : []),
  ];
}

/**
 * What rules can look at: facts that the portal has, files that the check reads,
 * and fields of entities.
 *
 * @param sources - of facts; none where only the entity counts
 * @param files - that the check reads
 */
export function pathOptions(
  sources: readonly FactSource[],
  files: readonly FileRead[] = [],
): PathOption[] {
  const facts = sources.flatMap(source =>
    source.facts.map(({ name, title, type, unit }) => ({
      path: `facts.${source.id}.${name}`,
      title: `${source.title}: ${title}`,
      type,
      unit,
    })),
  );
  const all = [
    ...files.filter(({ name }) => name).flatMap(filePaths),
    ...facts,
    ...entityPaths,
  ];
  return [...new Map(all.map(option => [option.path, option])).values()];
}

const SHOWN_AT_ONCE = 60;

/**
 * The options whose path or title has all words.
 *
 * @param text - what was typed
 */
export function findPaths(
  options: readonly PathOption[],
  text: string,
): PathOption[] {
  const words = text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  return options
    .filter(({ path, title }) => {
      const searched = `${path} ${title}`.toLocaleLowerCase('en-US');
      return words.every(word => searched.includes(word));
    })
    .slice(0, SHOWN_AT_ONCE);
}
