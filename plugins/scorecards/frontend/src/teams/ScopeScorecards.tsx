import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityScorecards } from '../cards/EntityScorecards';
import styles from './TeamView.module.css';
import { TeamView } from './TeamView';

/**
 * The tab "Scorecards" of a team, system or domain: its own card where a track
 * is for it, and how what belongs to it stands.
 */
export function ScopeScorecards() {
  const { entity } = useEntity();
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  return (
    <div className={styles.view}>
      {!isGroup && <EntityScorecards quietWhenEmpty />}
      <TeamView scopeRef={stringifyEntityRef(entity)} />
    </div>
  );
}
