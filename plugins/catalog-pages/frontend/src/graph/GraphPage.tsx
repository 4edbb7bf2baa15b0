import { EmptyState, EntityLink, Page, SkeletonRows } from '@callboard/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { RiMindMap } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import { EntityNotFound } from '../entity/EntityNotFound';
import { FailedState } from '../shared/FailedState';
import { useCatalogLink } from '../shared/useCatalogLink';
import { GraphFilters } from './GraphFilters';
import styles from './GraphPage.module.css';
import { useEntities } from './useEntities';
import { useGraphView } from './useGraphView';

const DependencyDrawing = lazy(() =>
  import('./DependencyDrawing').then(module => ({
    default: module.DependencyDrawing,
  })),
);

const drawing = <SkeletonRows label="Drawing relations" />;

/** Draws the relations around any entity of the catalog, as far as one wants. */
export function GraphPage() {
  const { view, change, around } = useGraphView();
  const catalogLink = useCatalogLink();
  const roots = useEntities(view.roots);
  const entities = roots.loading ? undefined : roots.value;
  const [first] = view.roots;

  let content = drawing;
  if (!first) {
    content = (
      <EmptyState
        icon={<RiMindMap size={24} />}
        title="Choose where to start"
        action={
          <ButtonLink href={catalogLink({ kind: 'system' })}>
            Browse systems
          </ButtonLink>
        }
      >
        The graph shows what something depends on and what depends on it. Find
        it by name above, or open its page and follow “Open the large graph”.
      </EmptyState>
    );
  } else if (roots.error) {
    content = (
      <FailedState
        title="The catalog did not answer"
        error={roots.error}
        onRetry={roots.retry}
      />
    );
  } else if (entities?.length === 0) {
    content = <EntityNotFound entityRef={first} />;
  } else if (entities) {
    content = (
      <>
        <p className={styles.hint}>
          A box leads to the graph around it. Click the drawing to zoom and move
          it.
        </p>
        <div className={styles.drawing}>
          <Suspense fallback={drawing}>
            <DependencyDrawing
              entities={entities}
              depth={view.depth}
              kinds={view.kinds.length > 0 ? view.kinds : undefined}
              relations={view.relations.length > 0 ? view.relations : undefined}
              linkTo={around}
            />
          </Suspense>
        </div>
      </>
    );
  }
  const shown = first ? (entities ?? []) : [];
  return (
    <Page
      title="Graph"
      description={
        shown.length > 0 && (
          <span className={styles.roots}>
            Around
            {shown.map(entity => (
              <EntityLink key={stringifyEntityRef(entity)} entity={entity} />
            ))}
          </span>
        )
      }
    >
      <div className={styles.page}>
        <GraphFilters view={view} onChange={change} root={shown[0]} />
        {content}
      </div>
    </Page>
  );
}
