import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { RiSearchLine } from '@remixicon/react';
import { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from './HomeSearch.module.css';

const searchRoute = createExternalRouteRef({ defaultTarget: 'search.root' });

/** The search field; the answers are on the search page. */
export function HomeSearch() {
  const navigate = useNavigate();
  const search = useRouteRef(searchRoute)?.();
  if (!search) {
    return null;
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = new FormData(event.currentTarget).get('query');
    navigate(
      `${search}?${new URLSearchParams({ query: String(query ?? '') })}`,
    );
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <RiSearchLine size={20} aria-hidden="true" />
      <input
        type="search"
        name="query"
        aria-label="Search the portal"
        placeholder="Search components, APIs, docs and people"
        autoComplete="off"
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
