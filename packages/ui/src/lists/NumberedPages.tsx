import { ButtonLink } from '@backstage/ui';
import { useLocation, useSearchParams } from 'react-router-dom';
import styles from './CursorPages.module.css';

/** Links to the previous and the next page of a list that is in the browser. */
export function NumberedPages(props: { total: number; pageSize: number }) {
  const { total, pageSize } = props;
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const page = Math.max(1, Number(params.get('page')) || 1);
  const last = Math.ceil(total / pageSize);
  if (last <= 1) {
    return null;
  }
  const hrefOf = (number: number) => {
    const next = new URLSearchParams(params);
    next.set('page', String(number));
    return `${pathname}?${next}`;
  };
  return (
    <nav aria-label="Pages" className={styles.pages}>
      {page > 1 && (
        <ButtonLink variant="secondary" size="small" href={hrefOf(page - 1)}>
          Previous page
        </ButtonLink>
      )}
      <span className={styles.where}>
        Page {page} of {last}
      </span>
      {page < last && (
        <ButtonLink variant="secondary" size="small" href={hrefOf(page + 1)}>
          Next page
        </ButtonLink>
      )}
    </nav>
  );
}
