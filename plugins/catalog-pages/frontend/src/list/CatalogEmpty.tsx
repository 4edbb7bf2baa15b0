import { EmptyState } from '@callboard/ui';
import { Button, ButtonLink } from '@backstage/ui';
import { RiInboxLine, RiSearchLine, RiStarLine } from '@remixicon/react';
import { kindInfo } from '../shared/kinds';
import { CatalogView, hasFilters, noFilters } from './catalogView';
import { useCatalogKinds } from './useCatalogFacets';

/** Properties of {@link CatalogEmpty}. */
export interface CatalogEmptyProps {
  view: CatalogView;
  onChange: (part: Partial<CatalogView>) => void;
  /** Where to register what exists; undefined when the user may not. */
  registerHref: string | undefined;
}

/** Stands in for the rows when there are none, and offers the one next step. */
export function CatalogEmpty(props: CatalogEmptyProps) {
  const { view, onChange, registerHref } = props;
  const filtered = hasFilters(view);
  const kinds = useCatalogKinds(!filtered);
  const name = view.kind === 'all' ? 'entities' : kindInfo(view.kind).inText;
  if (view.scope === 'starred' && !hasFilters({ ...view, scope: 'all' })) {
    return (
      <EmptyState
        icon={<RiStarLine size={24} />}
        title={`No starred ${name}`}
        action={
          <Button variant="secondary" onPress={() => onChange(noFilters)}>
            Show everyone’s
          </Button>
        }
      >
        Star what you work with often, and find it here.
      </EmptyState>
    );
  }
  if (filtered) {
    return (
      <EmptyState
        icon={<RiSearchLine size={24} />}
        title="Nothing matches"
        action={
          <>
            <Button variant="secondary" onPress={() => onChange(noFilters)}>
              Clear filters
            </Button>
            {view.kind !== 'all' && (
              <Button
                variant="tertiary"
                onPress={() =>
                  onChange({ ...noFilters, text: view.text, kind: 'all' })
                }
              >
                Look in all kinds
              </Button>
            )}
          </>
        }
      >
        No {name} fit the filters that are set.
      </EmptyState>
    );
  }
  const empty = kinds.value !== undefined && kinds.value.length === 0;
  return (
    <EmptyState
      icon={<RiInboxLine size={24} />}
      title={empty ? 'The catalog is empty' : `No ${name} yet`}
      action={
        registerHref && (
          <ButtonLink href={registerHref}>Register existing</ButtonLink>
        )
      }
    >
      {empty
        ? 'It lists the software of the company with its owners. Register the first catalog-info.yaml, or connect a Git host in app-config.yaml.'
        : 'Other kinds have entries; they are behind the tabs above.'}
    </EmptyState>
  );
}
