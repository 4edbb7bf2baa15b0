import { createFrontendModule } from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';

const { resultType } = SearchFilterResultTypeBlueprint.dataRefs;

/** The stock page with our content: results as a real list, docs and all. */
const searchPage = searchPlugin.getExtension('page:search').override({
  factory(originalFactory, { inputs }) {
    const types = [
      { value: 'software-catalog', name: 'Catalog' },
      ...inputs.resultTypes.map(input => {
        const { value, name } = input.get(resultType);
        return { value, name };
      }),
    ];
    return originalFactory({
      params: {
        noHeader: true,
        loader: () =>
          import('./SearchPage').then(m => <m.SearchPage types={types} />),
      },
    });
  },
});

/** Replaces the page of the search plugin. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});
