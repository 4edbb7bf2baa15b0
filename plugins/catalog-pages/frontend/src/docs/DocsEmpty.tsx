import { EmptyState } from '@callboard/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { RiBookOpenLine, RiSearchLine, RiStarLine } from '@remixicon/react';
import { CatalogView, hasFilters, noFilters } from '../list/catalogView';
import { createRouteRef } from '../routes';

/** Properties of {@link DocsEmpty}. */
export interface DocsEmptyProps {
  view: CatalogView;
  onChange: (part: Partial<CatalogView>) => void;
}

/** Stands in for the list of docs when it has no rows, and offers the one next step. */
export function DocsEmpty(props: DocsEmptyProps) {
  const { view, onChange } = props;
  const createLink = useRouteRef(createRouteRef);
  if (view.scope === 'starred' && !hasFilters({ ...view, scope: 'all' })) {
    return (
      <EmptyState
        icon={<RiStarLine size={24} />}
        title="Nothing starred has docs"
        action={
          <Button variant="secondary" onPress={() => onChange(noFilters)}>
            Show everyone’s
          </Button>
        }
      >
        Star what you read often, and find it here.
      </EmptyState>
    );
  }
  if (hasFilters(view)) {
    return (
      <EmptyState
        icon={<RiSearchLine size={24} />}
        title="Nothing matches"
        action={
          <Button variant="secondary" onPress={() => onChange(noFilters)}>
            Clear filters
          </Button>
        }
      >
        No docs fit the filters that are set.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<RiBookOpenLine size={24} />}
      title="No docs yet"
      action={
        createLink && (
          <ButtonLink href={createLink()}>Create from a template</ButtonLink>
        )
      }
    >
      This page lists everything that has docs. To add some, write Markdown
      beside the code and name its folder in catalog-info.yaml with the
      annotation backstage.io/techdocs-ref.
    </EmptyState>
  );
}
