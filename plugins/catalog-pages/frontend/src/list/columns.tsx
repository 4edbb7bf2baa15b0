import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogColumn, EntityLink, TagList } from '@callboard/ui';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { ReactElement, Suspense } from 'react';
import { fullRef, specText, specTexts } from '../shared/entityRefs';
import { ColumnId, kindInfo } from '../shared/kinds';
import { StarButton } from '../shared/StarButton';
import { EntityName } from './EntityName';
import styles from './columns.module.css';

/** A row of the catalog table. */
export interface CatalogRow {
  /** Full reference. */
  id: string;
  entity: Entity;
}

interface Column {
  label: string;
  width: `${number}fr` | number;
  minWidth: number;
  cell: (entity: Entity) => ReactElement;
}

/** What the column of tags takes in pixels, and holds in letters. */
const wideTags = { minWidth: 224, letters: 26 };
const tightTags = { minWidth: 128, letters: 14 };

/** Counts the tags that fit into the column, leaving room for the "+n". */
function tagsThatFit(tags: string[], letters: number): number {
  let left = letters;
  const fitting = tags.findIndex(tag => {
    // The frame of a tag is as wide as about four letters.
    left -= tag.length + 4;
    return left < 0;
  });
  if (fitting < 0) {
    return tags.length;
  }
  // The list shows one more rather than a "+1"; here that would not fit.
  const shown = fitting === tags.length - 1 ? fitting - 1 : fitting;
  return Math.max(shown, 1);
}

function referenceCell(field: string, kind: string) {
  return (entity: Entity) => {
    const ref = fullRef(entity.spec?.[field], {
      kind,
      namespace: entity.metadata.namespace,
    });
    return <Cell>{ref && <EntityLink entity={ref} showIcon={false} />}</Cell>;
  };
}

function textCell(field: string) {
  return (entity: Entity) => <CellText title={specText(entity, field) ?? ''} />;
}

function tagsColumn({ minWidth, letters }: typeof wideTags): Column {
  return {
    label: 'Tags',
    width: '2fr',
    minWidth,
    cell: entity => (
      <Cell>
        <TagList
          tags={entity.metadata.tags ?? []}
          max={tagsThatFit(entity.metadata.tags ?? [], letters)}
        />
      </Cell>
    ),
  };
}

const columns: Record<ColumnId, Column> = {
  kind: {
    label: 'Kind',
    width: '1fr',
    minWidth: 100,
    cell: entity => <CellText title={kindInfo(entity.kind).label} />,
  },
  owner: {
    label: 'Owner',
    width: '1.35fr',
    minWidth: 120,
    cell: referenceCell('owner', 'group'),
  },
  system: {
    label: 'System',
    width: '1.35fr',
    minWidth: 120,
    cell: referenceCell('system', 'system'),
  },
  domain: {
    label: 'Domain',
    width: '1.35fr',
    minWidth: 120,
    cell: referenceCell('domain', 'domain'),
  },
  parent: {
    label: 'Part of',
    width: '1.35fr',
    minWidth: 120,
    cell: referenceCell('parent', 'group'),
  },
  memberOf: {
    label: 'Teams',
    width: '3fr',
    minWidth: 160,
    cell: entity => (
      <Cell>
        <span className={styles.links}>
          {specTexts(entity, 'memberOf').map(name => {
            const ref = fullRef(name, {
              kind: 'group',
              namespace: entity.metadata.namespace,
            });
            return (
              ref && <EntityLink key={ref} entity={ref} showIcon={false} />
            );
          })}
        </span>
      </Cell>
    ),
  },
  type: {
    label: 'Type',
    width: '1.05fr',
    minWidth: 118,
    cell: textCell('type'),
  },
  lifecycle: {
    label: 'Lifecycle',
    width: '1fr',
    minWidth: 112,
    cell: textCell('lifecycle'),
  },
  tags: tagsColumn(wideTags),
  target: {
    label: 'Target',
    width: '3fr',
    minWidth: 200,
    cell: entity => (
      <CellText
        title={
          specText(entity, 'target') ?? specTexts(entity, 'targets').join(', ')
        }
      />
    ),
  },
};

/** What the columns of a table depend on, besides the kind. */
export interface ColumnOptions {
  /** Columns of other domains. */
  more?: readonly CatalogColumn[];
  /** There is less room than these columns would like; the tags give some. */
  isTight?: boolean;
  /** Path of the tab that names open; the overview by default. */
  tab?: string;
}

/**
 * The columns of the table for one kind.
 *
 * @param kind - lower case, or `all`
 */
export function catalogColumns(
  kind: string,
  options: ColumnOptions = {},
): ColumnConfig<CatalogRow>[] {
  const { more = [], tab } = options;
  const info = kindInfo(kind);
  const others = more.filter(({ kinds }) => kinds.includes(kind)).map(ofOther);
  const isTight = options.isTight && others.length > 0;
  const beforeTags = info.columns.filter(id => id !== 'tags').length;
  const own: ColumnConfig<CatalogRow>[] = info.columns.map(id => {
    const column =
      id === 'tags' && isTight ? tagsColumn(tightTags) : columns[id];
    return {
      id,
      label: column.label,
      isSortable: info.sortable.includes(id),
      width: column.width,
      minWidth: column.minWidth,
      cell: ({ entity }) => column.cell(entity),
    };
  });
  return [
    {
      id: 'name',
      label: 'Name',
      isRowHeader: true,
      isSortable: true,
      width: '3.4fr',
      minWidth: isTight ? 212 : 220,
      cell: ({ entity }) => (
        <Cell>
          <EntityName entity={entity} tab={tab} />
        </Cell>
      ),
    },
    // Tags come last: they are the longest, and say the least.
    ...own.slice(0, beforeTags),
    ...others,
    ...own.slice(beforeTags),
    {
      id: 'star',
      label: 'Star',
      width: 64,
      minWidth: 64,
      cell: ({ entity }) => (
        <Cell>
          <StarButton
            entity={entity}
            name={entity.metadata.title ?? entity.metadata.name}
          />
        </Cell>
      ),
    },
  ];
}

function ofOther(column: CatalogColumn): ColumnConfig<CatalogRow> {
  const { id, label, width, minWidth, Cell: Content } = column;
  return {
    id,
    label,
    width,
    minWidth,
    cell: ({ entity }) => (
      <Cell>
        <Suspense fallback={null}>
          <Content entity={entity} />
        </Suspense>
      </Cell>
    ),
  };
}

/** Makes rows of entities. */
export function catalogRows(entities: Entity[]): CatalogRow[] {
  return entities.map(entity => ({ id: stringifyEntityRef(entity), entity }));
}
