import { Drawer, Page, SkeletonRows, useMediaQuery } from '@callboard/ui';
import { Button } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { useState } from 'react';
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
import { useCatalogRows } from './useCatalogRows';
import { useCatalogView } from './useCatalogView';
import { useCatalogViewer } from './useCatalogViewer';
import styles from './CatalogPage.module.css';

/** Properties of {@link CatalogPage}. */
export interface CatalogPageProps {
  /** Shows one kind only and no tabs. */
  kind?: string;
  /** Heading of the page. */
  title?: string;
}

/** Lists the catalog. Everything one sets here is in the URL. */
export function CatalogPage(props: CatalogPageProps) {
  const { kind, title = 'Catalog' } = props;
  const { view, change } = useCatalogView(kind);
  const viewer = useCatalogViewer(view.scope);
  const rows = useCatalogRows(view, viewer);
  const createHref = useCreateHref();
  const registerHref = useRegisterHref();
  const exportList = useCatalogExport(view, viewer);
  const phone = useMediaQuery('(width < 640px)');
  const [filtersOpen, setFiltersOpen] = useState(false);
  // Building the controls takes longer than the query: it leaves before them.
  const withControls = useAfterFirstPaint();

  const { items, total = 0 } = rows.value ?? {};
  const shown = { view, onChange: change, total, stale: rows.loading };
  const filters = withControls && (
    <CatalogFilters view={view} onChange={change} />
  );

  let content = <SkeletonRows rows={12} label="Loading the catalog" />;
  if (phone) {
    content = <CatalogCards {...shown} items={items} />;
  } else if (items) {
    content = <CatalogTable {...shown} items={items} />;
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
