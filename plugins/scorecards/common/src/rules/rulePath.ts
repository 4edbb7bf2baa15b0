/** Where a path of a rule leads. */
export type RulePath =
  /** `rest` is empty for the entity itself. */
  | { root: 'entity'; rest: string }
  /** `rest` is empty for all that the source knows. */
  | { root: 'facts'; source: string; rest: string };

/** Fields that an entity has; a path may start with one of them right away. */
export const ENTITY_FIELDS: readonly string[] = [
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'relations',
  'status',
];

/**
 * Reads a path that starts with `entity.`, with `facts.<source>.`, or with a
 * field of the entity: `kind` is short for `entity.kind`.
 */
export function readRulePath(path: string): RulePath {
  const [root, ...rest] = path.split('.');
  if (root === 'facts') {
    const [source = '', ...name] = rest;
    return { root, source, rest: name.join('.') };
  }
  return {
    root: 'entity',
    rest: root === 'entity' ? rest.join('.') : path,
  };
}

/** A path as it is shown, always with where it starts. */
export function formatRulePath(path: string): string {
  const read = readRulePath(path);
  return read.root === 'facts' || /^entity(\.|$)/.test(path)
    ? path
    : `entity.${path}`;
}
