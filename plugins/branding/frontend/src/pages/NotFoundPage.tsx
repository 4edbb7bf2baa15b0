import { ButtonLink } from '@backstage/ui';
import { EmptyState, Page } from '@callboard/ui';
import { RiCompass3Line } from '@remixicon/react';
import { useLocation } from 'react-router-dom';

/** Shown for an address that leads nowhere. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <Page title="Page not found">
      <EmptyState
        title="There is nothing at this address"
        icon={<RiCompass3Line size={24} />}
        action={
          <>
            <ButtonLink href="/catalog" variant="primary">
              Browse the catalog
            </ButtonLink>
            <ButtonLink href="/" variant="secondary">
              Go home
            </ButtonLink>
          </>
        }
      >
        <p>
          <code>{pathname}</code> may have moved, or the plugin that showed it
          is not installed.
        </p>
      </EmptyState>
    </Page>
  );
}
