import { Section, SkeletonRows, useSeen } from '@callboard/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { lazy, Suspense, useMemo } from 'react';
import { countDrawn } from '../entity/relationLists';
import { graphRouteRef } from '../routes';
import styles from './RelationsCard.module.css';

const DependencyDrawing = lazy(() =>
  import('./DependencyDrawing').then(module => ({
    default: module.DependencyDrawing,
  })),
);

const neighbourHeight = 56;

/** Properties of {@link RelationsCard}. */
export interface RelationsCardProps {
  /** How many steps away an entity may be; default 1. */
  depth?: number;
  /** Height of the drawing in pixels for the fewest and the most neighbours. */
  height?: { min: number; max: number };
  /** With more direct relations than this, there is no drawing; default 14. */
  maxNeighbours?: number;
}

/** The neighbourhood of an entity as a drawing, made when it comes into view. */
export function RelationsCard(props: RelationsCardProps) {
  const {
    depth = 1,
    height = { min: 240, max: 480 },
    maxNeighbours = 14,
  } = props;
  const { entity } = useEntity();
  const { ref, seen } = useSeen<HTMLDivElement>();
  const graphLink = useRouteRef(graphRouteRef);
  const roots = useMemo(() => [entity], [entity]);
  const neighbours = countDrawn(entity);
  const drawingHeight = Math.min(
    Math.max(neighbours * neighbourHeight, height.min),
    height.max,
  );
  const rootParam = new URLSearchParams({
    'rootEntityRefs[]': stringifyEntityRef(entity),
  });
  const action = graphLink && (
    <Link href={`${graphLink()}?${rootParam}`} standalone>
      Open the large graph
    </Link>
  );
  if (neighbours === 0) {
    return (
      <Section title="Relations">
        <p className={styles.none}>
          It depends on nothing in the catalog, and nothing depends on it.
        </p>
      </Section>
    );
  }
  return (
    <Section title="Relations" action={action}>
      {neighbours > maxNeighbours ? (
        <p className={styles.none}>
          It has {neighbours.toLocaleString('en-US')} direct relations, too many
          to draw here.
        </p>
      ) : (
        <div
          ref={ref}
          className={styles.drawing}
          style={{ height: drawingHeight }}
        >
          {seen && (
            <Suspense fallback={<SkeletonRows label="Drawing relations" />}>
              <DependencyDrawing entities={roots} depth={depth} />
            </Suspense>
          )}
        </div>
      )}
    </Section>
  );
}
