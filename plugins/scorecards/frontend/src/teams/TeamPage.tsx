import { EmptyState, BackLink } from '@callboard/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useParams } from 'react-router-dom';
import { scopeOf } from '../overview/scopeOf';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './TeamPage.module.css';
import { TeamView } from './TeamView';

function isScope(ref: string): boolean {
  try {
    parseEntityRef(ref);
    return Object.keys(scopeOf(ref)).length > 0;
  } catch {
    return false;
  }
}

/** One team, system or domain: its levels, its trend, its entities. */
export function TeamPage() {
  const { scopeRef = '' } = useParams();
  const scorecardsPath = useScorecardsPath();
  return (
    <div className={styles.page}>
      <BackLink href={scorecardsPath('teams')} label="Teams" />
      {isScope(scopeRef) ? (
        <TeamView scopeRef={scopeRef} withName />
      ) : (
        <EmptyState title="No such team, system or domain">
          The address should name one, as in group:default/payments.
        </EmptyState>
      )}
    </div>
  );
}
