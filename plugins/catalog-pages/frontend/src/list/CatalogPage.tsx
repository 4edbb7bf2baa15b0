import {
  CatalogColumn,
  Drawer,
  Page,
  SkeletonRows,
  useMediaQuery,
} from '@callboard/ui';
import { Button } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useCatalogExport } from '../export/useCatalogExport';
import { FailedState } from '../shared/FailedState';
import { kindInfo } from '../shared/kinds';
import { useAfterFirstPaint } from '../shared/useAfterFirstPaint';
import {
  CatalogActions,
  useCreateHref,
  useRegisterHref,
} from './CatalogActions';
import { CatalogCards } from './CatalogCards';
import { CatalogEmpty } from './CatalogEmpty';
import { CatalogFilters } from './CatalogFilters';
import { CatalogTable, rangeLabel } from './CatalogTable';
import { KindTabs } from './KindTabs';
import { TextFilter } from './TextFilter';
import { useNarrowedRows } from './useNarrowedRows';
import { useNarrowing } from './useNarrowing';
import { useCatalogView } from './useCatalogView';
import { useCatalogViewer } from './useCatalogViewer';
import styles from './CatalogPage.module.css';

/** Properties of {@link CatalogPage}. */
export interface CatalogPageProps {
  /** Shows one kind only and no tabs. */
  kind?: string;
  /** Heading of the page. */
  title?: string;
  /** Columns of other domains. */
  columns?: readonly CatalogColumn[];
}

const noColumns: readonly CatalogColumn[] = [];

/** Lists the catalog. Everything one sets here is in the URL. */
export function CatalogPage(props: CatalogPageProps) {
  const { kind, title = 'Catalog', columns = noColumns } = props;
  const filterNames = useMemo(
    () => columns.flatMap(({ filter }) => filter?.name ?? []),
    [columns],
  );
  const { view, change } = useCatalogView(kind, filterNames);
  const viewer = useCatalogViewer(view.scope);
  const narrowing = useNarrowing(view, columns);
  const rows = useNarrowedRows(view, viewer, narrowing);
  const createHref = useCreateHref();
  const registerHref = useRegisterHref();
  const exportList = useCatalogExport(view, viewer, narrowing.value);
  const phone = useMediaQuery('(width < 640px)');
  const [filtersOpen, setFiltersOpen] = useState(false);
  // Building the controls takes longer than the query: it leaves before them.
  const withControls = useAfterFirstPaint();

  const { items, total = 0 } = rows.value ?? {};
  const shown = { view, onChange: change, total, stale: rows.loading };
  const filters = withControls && (
    <CatalogFilters view={view} onChange={change} more={columns} />
  );

  let content = <SkeletonRows rows={12} label="Loading the catalog" />;
  if (phone) {
    content = <CatalogCards {...shown} items={items} />;
  } else if (items) {
    content = <CatalogTable {...shown} items={items} more={columns} />;
  }
  if (rows.error) {
    content = (
      <FailedState
        title="The catalog did not answer"
        error={rows.error}
        onRetry={rows.retry}
      />
    );
  } else if (items?.length === 0 && !rows.loading) {
    content = (
      <CatalogEmpty view={view} onChange={change} registerHref={registerHref} />
    );
  }
  return (
    <Page
      title={title}
      actions={
        withControls && (
          <CatalogActions
            createHref={createHref}
            registerHref={registerHref}
            onExport={exportList}
          />
        )
      }
    >
      <div className={styles.page}>
        {!kind && <KindTabs view={view} />}
        <div className={styles.toolbar}>
          <TextFilter
            label={`Filter ${kindInfo(view.kind).inText}`}
            value={view.text}
            onChange={text => change({ text }, { replace: true })}
          />
          {phone ? (
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiFilter3Line />}
              onPress={() => setFiltersOpen(true)}
            >
              Filters
            </Button>
          ) : (
            filters
          )}
          <span className={styles.count} aria-live="polite">
            {rows.value && !rows.error && rangeLabel(view, total)}
          </span>
        </div>
        {narrowing.value?.isComplete === false && (
          <p className={styles.note}>
            Only the first {narrowing.value.count.toLocaleString('en-US')}{' '}
            entities that fit this filter are looked at. Choose an owner or a
            type to see the others.
          </p>
        )}
        {content}
        {phone && (
          <Drawer
            title="Filters"
            isOpen={filtersOpen}
            onClose={() => setFiltersOpen(false)}
          >
            {filters}
          </Drawer>
        )}
      </div>
    </Page>
  );
}
