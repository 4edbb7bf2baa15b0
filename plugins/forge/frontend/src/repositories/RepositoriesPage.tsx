import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, SearchField } from '@backstage/ui';
import { EmptyState, Page, SkeletonRows } from '@callboard/ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import useDebounce from 'react-use/esm/useDebounce';
import { templatesRouteRef } from '../routes';
import { ForgeFailure } from '../shared/ForgeFailure';
import { useForgePath } from '../shared/useForgePath';
import { RepositoryList } from './RepositoryList';
import { useRepositories } from './useRepositories';
import styles from './RepositoriesPage.module.css';

const TYPING_PAUSE_MS = 250;

/** Lists the repositories of the Git host; the filter is in the address. */
export function RepositoriesPage() {
  const [params, setParams] = useSearchParams();
  const query = params.get('query') ?? '';
  const cursor = params.get('cursor') ?? undefined;
  const forgePath = useForgePath();
  const repositories = useRepositories(query, cursor);

  const changeQuery = (text: string) =>
    setParams(text ? { query: text } : {}, { replace: true });
  const hrefOf = (next: string) =>
    `${forgePath()}?${new URLSearchParams({ ...(query && { query }), cursor: next })}`;

  return (
    <Page
      title="Repositories"
      description="Code on the portal's own Git host. Clone, push, and the catalog follows."
    >
      <div className={styles.toolbar}>
        <QueryField value={query} onChange={changeQuery} />
      </div>
      {repositories.error && (
        <ForgeFailure
          what="The list of repositories"
          error={repositories.error}
          onRetry={repositories.retry}
        />
      )}
      {!repositories.error && !repositories.value && (
        <SkeletonRows rows={8} label="Loading repositories" />
      )}
      {!repositories.error && repositories.value?.items.length === 0 && (
        <NoRepositories query={query} />
      )}
      {!repositories.error && repositories.value && (
        <>
          <RepositoryList repositories={repositories.value.items} />
          <nav aria-label="Pages" className={styles.pages}>
            {cursor && (
              <ButtonLink
                variant="secondary"
                size="small"
                href={`${forgePath()}${query && `?${new URLSearchParams({ query })}`}`}
              >
                First page
              </ButtonLink>
            )}
            {repositories.value.nextCursor && (
              <ButtonLink
                variant="secondary"
                size="small"
                href={hrefOf(repositories.value.nextCursor)}
              >
                Next page
              </ButtonLink>
            )}
          </nav>
        </>
      )}
    </Page>
  );
}

function QueryField(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  useDebounce(
    () => {
      if (draft !== value) {
        onChange(draft);
      }
    },
    TYPING_PAUSE_MS,
    [draft],
  );
  return (
    <SearchField
      aria-label="Filter repositories"
      placeholder="Filter repositories"
      size="small"
      value={draft}
      onChange={setDraft}
    />
  );
}

function NoRepositories(props: { query: string }) {
  const templates = useRouteRef(templatesRouteRef);
  if (props.query) {
    return (
      <EmptyState title="No repository matches">
        Nothing has “{props.query}” in its name or description.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No repositories yet"
      action={
        templates && (
          <ButtonLink variant="primary" href={templates()}>
            Create something from a template
          </ButtonLink>
        )
      }
    >
      Every template puts its result into a repository here. The catalog finds
      it by itself.
    </EmptyState>
  );
}
