import { Button, SearchField, Select } from '@backstage/ui';
import {
  EmptyState,
  ErrorState,
  FilterLayout,
  Page,
  SkeletonRows,
} from '@callboard/ui';
import { RiSearchLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SearchHit } from './SearchHit';
import styles from './SearchPage.module.css';
import { formatSearchView, parseSearchView, SearchView } from './searchView';
import { useSearchResults } from './useSearchResults';

const TYPING_MS = 250;
const ALL = 'all';
const kinds = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Resource',
  'System',
  'Template',
  'User',
];

/** A type of document that can be searched for. */
export interface SearchType {
  value: string;
  name: string;
}

interface ResultsProps {
  view: SearchView;
  onPage: (cursor: string | undefined) => void;
}

function Results({ view, onPage }: ResultsProps) {
  const { value, error, reload } = useSearchResults(view);
  if (!view.term.trim()) {
    return (
      <EmptyState
        title="What are you looking for?"
        icon={<RiSearchLine size={24} />}
      >
        Components, APIs, people, teams and the docs of all of them.
      </EmptyState>
    );
  }
  if (error !== undefined) {
    return (
      <ErrorState
        title="The search did not work"
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <SkeletonRows rows={6} label="Searching" />;
  }
  if (value.results.length === 0) {
    return (
      <EmptyState title={`Nothing found for “${view.term}”`}>
        Try fewer or other words, or clear the filters. What is new shows up
        within ten minutes.
      </EmptyState>
    );
  }
  const { numberOfResults, previousPageCursor, nextPageCursor } = value;
  return (
    <>
      <p className={styles.count} role="status">
        {numberOfResults ?? value.results.length} found
      </p>
      <ol className={styles.hits}>
        {value.results.map((result, index) => (
          <SearchHit
            key={`${result.document.location} ${index}`}
            result={result}
          />
        ))}
      </ol>
      {(previousPageCursor || nextPageCursor) && (
        <nav aria-label="Pages of results" className={styles.pages}>
          <Button
            variant="secondary"
            isDisabled={!previousPageCursor}
            onPress={() => onPage(previousPageCursor)}
          >
            Previous
          </Button>
          <Button
            variant="secondary"
            isDisabled={!nextPageCursor}
            onPress={() => onPage(nextPageCursor)}
          >
            Next
          </Button>
        </nav>
      )}
    </>
  );
}

/** What a {@link SearchPage} needs. */
export interface SearchPageProps {
  /** The types that installed plugins make searchable. */
  types: readonly SearchType[];
}

/** Search in everything, by type and kind; the address holds what is asked. */
export function SearchPage({ types }: SearchPageProps) {
  const [params, setParams] = useSearchParams();
  const view = parseSearchView(params);
  const [draft, setDraft] = useState(view.term);
  const change = (part: Partial<SearchView>) =>
    setParams(formatSearchView({ ...view, cursor: undefined, ...part }), {
      replace: 'term' in part,
    });

  useEffect(() => setDraft(view.term), [view.term]);
  useEffect(() => {
    if (draft === view.term) {
      return undefined;
    }
    const timer = setTimeout(() => change({ term: draft }), TYPING_MS);
    return () => clearTimeout(timer);
    // Only typing starts the clock.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft]);

  const choice = (value: unknown) =>
    value === ALL || value === null ? undefined : String(value);
  return (
    <Page title="Search">
      <div className={styles.page}>
        <SearchField
          aria-label="Search the portal"
          placeholder="Search components, APIs, docs and people"
          size="medium"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- one comes here to type
          autoFocus
          value={draft}
          onChange={setDraft}
          onSubmit={term => change({ term })}
        />
        <FilterLayout
          activeCount={Number(Boolean(view.type)) + Number(Boolean(view.kind))}
          onClear={() => change({ type: undefined, kind: undefined })}
          filters={
            <>
              <Select
                label="Type"
                value={view.type ?? ALL}
                onChange={value => change({ type: choice(value) })}
                options={[
                  { value: ALL, label: 'Everything' },
                  ...types.map(({ value, name }) => ({ value, label: name })),
                ]}
              />
              <Select
                label="Kind"
                value={view.kind ?? ALL}
                onChange={value => change({ kind: choice(value) })}
                options={[
                  { value: ALL, label: 'All kinds' },
                  ...kinds.map(kind => ({ value: kind, label: kind })),
                ]}
              />
            </>
          }
        >
          <Results view={view} onPage={cursor => change({ cursor })} />
        </FilterLayout>
      </div>
    </Page>
  );
}
