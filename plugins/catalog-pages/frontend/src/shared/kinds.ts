/** Name of a column of the catalog table, besides the name, which is always there. */
export type ColumnId =
  | 'kind'
  | 'owner'
  | 'system'
  | 'domain'
  | 'parent'
  | 'memberOf'
  | 'type'
  | 'lifecycle'
  | 'tags'
  | 'target';

interface KindEntry {
  /** Lower case, as in URLs; `all` stands for every kind. */
  kind: string;
  label: string;
  plural: string;
  /** The plural within a sentence. */
  inText: string;
  columns: ColumnId[];
  /**
   * Columns whose field every entity of the kind has. The catalog leaves out
   * entities without the field they are ordered by, so only these are sortable.
   */
  sortable: ColumnId[];
}

/** What the portal shows for one kind of entity. */
export interface KindInfo extends KindEntry {
  /** The label within a sentence. */
  oneInText: string;
}

const kinds: KindEntry[] = [
  {
    kind: 'component',
    label: 'Component',
    plural: 'Components',
    inText: 'components',
    columns: ['owner', 'system', 'type', 'lifecycle', 'tags'],
    sortable: ['owner', 'type', 'lifecycle'],
  },
  {
    kind: 'api',
    label: 'API',
    plural: 'APIs',
    inText: 'APIs',
    columns: ['owner', 'system', 'type', 'lifecycle', 'tags'],
    sortable: ['owner', 'type', 'lifecycle'],
  },
  {
    kind: 'resource',
    label: 'Resource',
    plural: 'Resources',
    inText: 'resources',
    columns: ['owner', 'system', 'type', 'tags'],
    sortable: ['owner', 'type'],
  },
  {
    kind: 'system',
    label: 'System',
    plural: 'Systems',
    inText: 'systems',
    columns: ['owner', 'domain', 'type', 'tags'],
    sortable: ['owner'],
  },
  {
    kind: 'domain',
    label: 'Domain',
    plural: 'Domains',
    inText: 'domains',
    columns: ['owner', 'tags'],
    sortable: ['owner'],
  },
  {
    kind: 'group',
    label: 'Group',
    plural: 'Groups',
    inText: 'groups',
    columns: ['type', 'parent', 'tags'],
    sortable: ['type'],
  },
  {
    kind: 'user',
    label: 'User',
    plural: 'Users',
    inText: 'users',
    columns: ['memberOf'],
    sortable: [],
  },
  {
    kind: 'template',
    label: 'Template',
    plural: 'Templates',
    inText: 'templates',
    columns: ['owner', 'type', 'tags'],
    sortable: ['type'],
  },
  {
    kind: 'location',
    label: 'Location',
    plural: 'Locations',
    inText: 'locations',
    columns: ['type', 'target'],
    sortable: [],
  },
];

const everyKind: KindEntry = {
  kind: 'all',
  label: 'Entity',
  plural: 'All kinds',
  inText: 'all entities',
  columns: ['kind', 'owner', 'type', 'tags'],
  sortable: ['kind'],
};

/** The kinds that have their own tab on the catalog page, in its order. */
export const tabKinds: readonly KindEntry[] = kinds.slice(0, 8);

/**
 * Finds what to show for a kind.
 *
 * @param kind - name of the kind in any case, or `all`
 * @returns a description made from the name when the kind is a custom one
 */
export function kindInfo(kind: string): KindInfo {
  const entry = kindEntry(kind);
  const oneInText =
    entry.label === 'API'
      ? entry.label
      : entry.label.toLocaleLowerCase('en-US');
  return { ...entry, oneInText };
}

function kindEntry(kind: string): KindEntry {
  const name = kind.toLocaleLowerCase('en-US');
  if (name === everyKind.kind) {
    return everyKind;
  }
  return (
    kinds.find(known => known.kind === name) ?? {
      kind: name,
      label: kind,
      plural: kind,
      inText: kind,
      columns: ['owner', 'type', 'tags'],
      sortable: [],
    }
  );
}
