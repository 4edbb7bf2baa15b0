import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { RiSearchLine } from '@remixicon/react';
import { FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from './HomeSearch.module.css';

const searchRoute = createExternalRouteRef({ defaultTarget: 'search.root' });

/** The search field; the answers are on the search page. */
export function HomeSearch() {
  const navigate = useNavigate();
  const search = useRouteRef(searchRoute)?.();
  const [query, setQuery] = useState('');
  if (!search) {
    return null;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(`${search}?${new URLSearchParams({ query })}`);
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <RiSearchLine size={20} aria-hidden="true" />
      <input
        type="search"
        name="query"
        value={query}
        onChange={event => setQuery(event.target.value)}
        aria-label="Search the portal"
        placeholder="Search components, APIs, docs and people"
        autoComplete="off"
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
