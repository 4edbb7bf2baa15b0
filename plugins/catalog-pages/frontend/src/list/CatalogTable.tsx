import { Entity } from '@backstage/catalog-model';
import { Table } from '@backstage/ui';
import { CatalogColumn, useMediaQuery } from '@callboard/ui';
import { useMemo } from 'react';
import { CatalogView, pageSizes } from './catalogView';
import { catalogColumns, catalogRows } from './columns';
import styles from './CatalogTable.module.css';

/** Properties of {@link CatalogTable}. */
export interface CatalogTableProps {
  view: CatalogView;
  onChange: (part: Partial<CatalogView>) => void;
  /** Rows of the current page; undefined while the first ones load. */
  items: Entity[] | undefined;
  total: number;
  /** The rows are from an earlier view, the asked ones are on their way. */
  stale: boolean;
  /** Columns of other domains; left out where there is no room for them. */
  more?: readonly CatalogColumn[];
  /** Path of the tab that names open; the overview by default. */
  tab?: string;
}

/** The rows of the catalog on a wide screen. */
export function CatalogTable(props: CatalogTableProps) {
  const { view, onChange, items, total, stale, more, tab } = props;
  const { kind, page, pageSize, sort } = view;
  const hasRoom = useMediaQuery('(width >= 1280px)');
  const isTight = !useMediaQuery('(width >= 1400px)');
  const columns = useMemo(
    () => catalogColumns(kind, { more: hasRoom ? more : [], isTight, tab }),
    [kind, hasRoom, isTight, more, tab],
  );
  const rows = useMemo(() => items && catalogRows(items), [items]);
  const offset = (page - 1) * pageSize;
  return (
    <div className={styles.table}>
      <Table
        columnConfig={columns}
        data={rows}
        isPending={!rows}
        isStale={stale}
        sort={{
          descriptor: {
            column: sort.column,
            direction: sort.descending ? 'descending' : 'ascending',
          },
          onSortChange: ({ column, direction }) =>
            onChange({
              sort: {
                column: columns.some(({ id }) => id === column)
                  ? (column as CatalogView['sort']['column'])
                  : 'name',
                descending: direction === 'descending',
              },
            }),
        }}
        pagination={{
          type: 'page',
          pageSize,
          pageSizeOptions: pageSizes,
          offset,
          totalCount: total,
          hasNextPage: offset + pageSize < total,
          hasPreviousPage: page > 1,
          onNextPage: () => onChange({ page: page + 1 }),
          onPreviousPage: () => onChange({ page: page - 1 }),
          onPageSizeChange: size => onChange({ pageSize: size }),
          getLabel: () => rangeLabel(view, total),
        }}
      />
    </div>
  );
}

/** Says which rows of how many are shown, as in "1–50 of 6,050". */
export function rangeLabel(
  view: Pick<CatalogView, 'page' | 'pageSize'>,
  total: number,
): string {
  const number = (value: number) => value.toLocaleString('en-US');
  if (total === 0) {
    return '0';
  }
  const first = (view.page - 1) * view.pageSize + 1;
  const last = Math.min(view.page * view.pageSize, total);
  return `${number(first)}–${number(last)} of ${number(total)}`;
}
