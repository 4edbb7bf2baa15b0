import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  Direction,
  EntityRelationsGraph,
} from '@backstage/plugin-catalog-graph';
import { useMemo } from 'react';
import { drawnRelations, workingRelations } from '../entity/relationLists';
import { edgeLabel } from './edgeLabel';
import styles from './DependencyDrawing.module.css';
import { GraphNode } from './GraphNode';

/** Properties of {@link DependencyDrawing}. */
export interface DependencyDrawingProps {
  /** Where the drawing starts. */
  entities: Entity[];
  /** How many steps away an entity may be. */
  depth: number;
  /** Relations to follow; those that stay legible at this depth by default. */
  relations?: string[];
  /** Lower-case kinds to draw; all by default. */
  kinds?: string[];
  /** Gives where a box leads, by full reference; to the entity's page by default. */
  linkTo?: (entityRef: string) => string;
}

/** Draws what entities depend on and what depends on them. */
export function DependencyDrawing(props: DependencyDrawingProps) {
  const { entities, depth, linkTo } = props;
  const roots = useMemo(() => entities.map(getCompoundEntityRef), [entities]);
  // A second step through a system would bring in all that it contains.
  const legible = depth > 1 ? workingRelations : drawnRelations;
  return (
    <EntityRelationsGraph
      rootEntityNames={roots}
      relations={props.relations ?? legible}
      kinds={props.kinds}
      maxDepth={depth}
      direction={Direction.LEFT_RIGHT}
      zoom="enable-on-click"
      allowFullscreen={false}
      className={styles.graph}
      renderLabel={({ edge }) => (
        <text textAnchor="middle" dominantBaseline="middle">
          {edgeLabel(edge.relations)}
        </text>
      )}
      renderNode={({ node }) => (
        <GraphNode
          entity={node.entity}
          focused={node.focused ?? false}
          href={linkTo?.(stringifyEntityRef(node.entity))}
        />
      )}
    />
  );
}
