import { createFrontendModule } from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { docsFilter } from './docsFilter';

const docsContent = techdocsPlugin
  .getExtension('entity-content:techdocs')
  .override({ params: { title: 'Docs', filter: docsFilter } });

const docsListPage = techdocsPlugin.getExtension('page:techdocs').override({
  params: {
    noHeader: true,
    loader: () => import('./DocsListPage').then(m => <m.DocsListPage />),
  },
});

// The docs are a tab of the entity.
const docsLink = techdocsPlugin
  .getExtension('entity-icon-link:techdocs/read-docs')
  .override({ disabled: true });

/** Lists docs as the catalog lists its entities. */
export const techdocsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [docsListPage, docsContent, docsLink],
});
