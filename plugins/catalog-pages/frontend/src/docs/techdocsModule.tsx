import { createFrontendModule } from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { docsFilter } from './docsFilter';

const docsContent = techdocsPlugin
  .getExtension('entity-content:techdocs')
  .override({
    params: {
      title: 'Docs',
      filter: docsFilter,
      loader: () => import('./DocsContent').then(m => <m.DocsContent />),
    },
  });

const docsListPage = techdocsPlugin.getExtension('page:techdocs').override({
  params: {
    noHeader: true,
    loader: () => import('./DocsListPage').then(m => <m.DocsListPage />),
  },
});

const docsPage = techdocsPlugin.getExtension('page:techdocs/reader').override({
  params: {
    noHeader: true,
    loader: () => import('./DocsPage').then(m => <m.DocsPage />),
  },
});

// The docs are a tab of the entity.
const docsLink = techdocsPlugin
  .getExtension('entity-icon-link:techdocs/read-docs')
  .override({ disabled: true });

// Without generated docs nothing is indexed, and the backend refuses a search
// for a type that it does not know.
const docsInSearch = techdocsPlugin
  .getExtension('search-filter-result-type:techdocs')
  .override({ disabled: true });

/**
 * Lists docs as the catalog lists its entities, and shows a calm notice where
 * docs would be. The stock reader fails without a generator; keep only the list
 * when the portal has one.
 */
export const techdocsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [docsListPage, docsContent, docsPage, docsLink, docsInSearch],
});
