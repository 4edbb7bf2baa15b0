import { Page, useMediaQuery } from '@callboard/ui';
import { CatalogCards } from '../list/CatalogCards';
import { CatalogTable, rangeLabel } from '../list/CatalogTable';
import { ScopeSelect } from '../list/ScopeSelect';
import { TextFilter } from '../list/TextFilter';
import { useCatalogRows } from '../list/useCatalogRows';
import { useCatalogView } from '../list/useCatalogView';
import { useCatalogViewer } from '../list/useCatalogViewer';
import { FailedState } from '../shared/FailedState';
import { docsFilter } from './docsFilter';
import { DocsEmpty } from './DocsEmpty';
import styles from './DocsListPage.module.css';

/** Lists what has docs, with links to them. Everything one sets here is in the URL. */
export function DocsListPage() {
  const { view, change } = useCatalogView('all');
  const viewer = useCatalogViewer(view.scope);
  const rows = useCatalogRows(view, viewer, docsFilter);
  const phone = useMediaQuery('(width < 640px)');

  const { items, total = 0 } = rows.value ?? {};
  const shown = { view, onChange: change, items, total, stale: rows.loading };
  let content = phone ? (
    <CatalogCards {...shown} tab="docs" />
  ) : (
    <CatalogTable {...shown} tab="docs" />
  );
  if (rows.error) {
    content = (
      <FailedState
        title="The catalog did not answer"
        error={rows.error}
        onRetry={rows.retry}
      />
    );
  } else if (items?.length === 0 && !rows.loading) {
    content = <DocsEmpty view={view} onChange={change} />;
  }
  return (
    <Page title="Docs">
      <div className={styles.page}>
        <div className={styles.toolbar}>
          <TextFilter
            label="Filter docs"
            value={view.text}
            onChange={text => change({ text }, { replace: true })}
          />
          <ScopeSelect
            value={view.scope}
            onChange={scope => change({ scope })}
          />
          <span className={styles.count} aria-live="polite">
            {rows.value && !rows.error && rangeLabel(view, total)}
          </span>
        </div>
        {content}
      </div>
    </Page>
  );
}
