import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, Page, SkeletonRows } from '@callboard/ui';
import { useSearchParams } from 'react-router-dom';
import { New__Feature__Form } from './New__Feature__Form';
import { __featuresId__RouteRef } from './__featuresId__PageExtension';
import { __Features__Failure } from './__Features__Failure';
import { __Features__List } from './__Features__List';
import { use__Features__ } from './use__Features__';
import styles from './__Features__Page.module.css';

/** Lists the __featuresWords__ and adds to them; the page is in the address. */
export function __Features__Page() {
  const [params] = useSearchParams();
  const cursor = params.get('cursor') ?? undefined;
  const { value, error, retry } = use__Features__(cursor);
  const path = useRouteRef(__featuresId__RouteRef)?.() ?? '';

  return (
    <Page title="__FeaturesTitle__">
      <div className={styles.content}>
        {error && <__Features__Failure error={error} onRetry={retry} />}
        {!error && !value && (
          <SkeletonRows rows={6} label="Loading __featuresWords__" />
        )}
        {!error && value && (
          <>
            <New__Feature__Form onCreated={retry} />
            {value.items.length === 0 ? (
              <EmptyState title="No __featuresWords__ yet">
                Give one a title above to add it. Everybody who may see this
                page will find it here.
              </EmptyState>
            ) : (
              <__Features__List __featuresId__={value.items} />
            )}
            <nav aria-label="Pages" className={styles.pages}>
              {cursor && (
                <ButtonLink variant="secondary" size="small" href={path}>
                  First page
                </ButtonLink>
              )}
              {value.nextCursor && (
                <ButtonLink
                  variant="secondary"
                  size="small"
                  href={`${path}?${new URLSearchParams({ cursor: value.nextCursor })}`}
                >
                  Next page
                </ButtonLink>
              )}
            </nav>
          </>
        )}
      </div>
    </Page>
  );
}
