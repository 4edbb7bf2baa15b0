import { EntityLink } from '@callboard/ui';
import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { ScopeOverview } from '../overview/ScopeOverview';
import { TeamEntities } from './TeamEntities';
import styles from './TeamView.module.css';

/** What a {@link TeamView} needs. */
export interface TeamViewProps {
  /** A group, system or domain. */
  scopeRef: string;
  /** Whether its name stands on top. */
  withName?: boolean;
}

/** How the entities of a team, system or domain stand, and which they are. */
export function TeamView({ scopeRef, withName }: TeamViewProps) {
  const { pathname } = useLocation();
  const hrefOf = useCallback(
    (track: string, level: string) =>
      `${pathname}?${new URLSearchParams({ track, level })}#entities`,
    [pathname],
  );
  return (
    <div className={styles.view}>
      {withName && (
        <h2 className={styles.name}>
          <EntityLink entity={scopeRef} />
        </h2>
      )}
      <ScopeOverview scopeRef={scopeRef} hrefOf={hrefOf} />
      <TeamEntities scopeRef={scopeRef} />
    </div>
  );
}
