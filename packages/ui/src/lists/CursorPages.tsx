import { ButtonLink } from '@backstage/ui';
import { useLocation, useSearchParams } from 'react-router-dom';
import styles from './CursorPages.module.css';

/** Links to the first and the next page of a list whose cursor is in the address. */
export function CursorPages({ nextCursor }: { nextCursor?: string }) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const hrefOf = (cursor: string | undefined) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    if (cursor) {
      next.set('cursor', cursor);
    }
    const query = next.toString();
    return `${pathname}${query && `?${query}`}`;
  };
  const isFirst = !params.get('cursor');
  if (isFirst && !nextCursor) {
    return null;
  }
  return (
    <nav aria-label="Pages" className={styles.pages}>
      {!isFirst && (
        <ButtonLink variant="secondary" size="small" href={hrefOf(undefined)}>
          First page
        </ButtonLink>
      )}
      {nextCursor && (
        <ButtonLink variant="secondary" size="small" href={hrefOf(nextCursor)}>
          Next page
        </ButtonLink>
      )}
    </nav>
  );
}
