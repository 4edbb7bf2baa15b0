import {
  EntityLink,
  ReferencePicker,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './OverviewPage.module.css';
import { scopeKinds } from './scopeOf';
import { ScopeOverview } from './ScopeOverview';

/** How the organisation stands, or the part of it that the address names. */
export function OverviewPage() {
  const [scopeRef, setScopeRef] = useFilterParam('scope');
  const scorecardsPath = useScorecardsPath();
  return (
    <div className={styles.page}>
      <Toolbar>
        <div className={styles.scope}>
          <ReferencePicker
            label="Team, system or domain"
            placeholder="All teams, systems and domains"
            kinds={[...scopeKinds]}
            value={scopeRef}
            onChange={setScopeRef}
          />
        </div>
        {scopeRef && (
          <>
            <EntityLink entity={scopeRef} />
            <Link to={scorecardsPath('teams', scopeRef)}>Its entities</Link>
          </>
        )}
      </Toolbar>
      <ScopeOverview scopeRef={scopeRef} />
    </div>
  );
}
