import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
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
  entity: Entity;
  /** How many steps away an entity may be. */
  depth: number;
}

/** Draws what an entity depends on and what depends on it. */
export function DependencyDrawing(props: DependencyDrawingProps) {
  const { entity, depth } = props;
  const root = useMemo(() => getCompoundEntityRef(entity), [entity]);
  return (
    <EntityRelationsGraph
      rootEntityNames={root}
      // A second step through a system would bring in all that it contains.
      relations={depth > 1 ? workingRelations : drawnRelations}
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
        <GraphNode entity={node.entity} focused={node.focused ?? false} />
      )}
    />
  );
}
