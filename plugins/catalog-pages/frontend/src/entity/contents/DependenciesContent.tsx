import { useEntity } from '@backstage/plugin-catalog-react';
import { RelationsCard } from '../../graph/RelationsCard';
import {
  apiLists,
  countDrawn,
  dependencyLists,
  partLists,
} from '../relationLists';
import { RelationSection } from '../RelationSection';
import styles from './contents.module.css';

// The neighbours' neighbours of a well-connected entity fill any screen.
const legibleAtTwoSteps = 6;

/** What the entity needs and what needs it, drawn and listed. */
export function DependenciesContent() {
  const { entity } = useEntity();
  return (
    <div className={styles.content}>
      <RelationsCard
        depth={countDrawn(entity) <= legibleAtTwoSteps ? 2 : 1}
        height={{ min: 360, max: 720 }}
        maxNeighbours={30}
      />
      {dependencyLists.map(list => (
        <RelationSection
          key={list.title}
          entity={entity}
          list={list}
          empty={<p className={styles.none}>Nothing in the catalog.</p>}
        />
      ))}
      {[...apiLists, ...partLists].map(list => (
        <RelationSection key={list.title} entity={entity} list={list} />
      ))}
    </div>
  );
}
