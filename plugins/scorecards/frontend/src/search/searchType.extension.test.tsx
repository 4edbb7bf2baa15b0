import { createExtensionTester } from '@backstage/frontend-test-utils';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { scorecardsSearchType } from './searchType';

describe('search-filter-result-type:scorecards', () => {
  it('names the documents that the backend makes of standards', () => {
    const type = createExtensionTester(scorecardsSearchType).get(
      SearchFilterResultTypeBlueprint.dataRefs.resultType,
    );
    expect(type).toMatchObject({ value: 'scorecards', name: 'Scorecards' });
  });
});
