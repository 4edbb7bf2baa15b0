import { ButtonLink } from '@backstage/ui';
import { EmptyState, LoadFailure, SkeletonRows } from '@callboard/ui';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { Distributions, DistributionsProps } from './Distributions';
import { MostFailed } from './MostFailed';
import { Movers } from './Movers';
import styles from './ScopeOverview.module.css';
import { TrendSection } from './TrendSection';
import { useOverview } from './useOverview';

/** What a {@link ScopeOverview} needs. */
export interface ScopeOverviewProps extends Pick<DistributionsProps, 'hrefOf'> {
  /** A group, system or domain; everything when empty. */
  scopeRef: string;
}

/** How the entities of a scope stand: levels, trend, what moved, what fails. */
export function ScopeOverview({ scopeRef, hrefOf }: ScopeOverviewProps) {
  const { value, loading, error, reload } = useOverview(scopeRef);
  const scorecardsPath = useScorecardsPath();
  if (error) {
    return <LoadFailure what="The overview" error={error} onRetry={reload} />;
  }
  if (!value) {
    return <SkeletonRows rows={8} label="Loading the overview" />;
  }
  const { distributions, movers, mostFailed } = value;
  if (distributions.length === 0) {
    return (
      <EmptyState
        title="No tracks yet"
        action={
          <ButtonLink variant="primary" href={scorecardsPath('tracks')}>
            Go to the tracks
          </ButtonLink>
        }
      >
        A track is a list of levels, each with its checks. As soon as there is
        one, this page shows how far everything is.
      </EmptyState>
    );
  }
  return (
    <div className={styles.overview} aria-busy={loading} data-stale={loading}>
      <Distributions distributions={distributions} hrefOf={hrefOf} />
      <TrendSection distributions={distributions} scopeRef={scopeRef} />
      <div className={styles.columns}>
        <MostFailed checks={mostFailed} />
        <Movers
          title="Moved up"
          none="Nothing moved up in 30 days"
          movers={movers.up}
          distributions={distributions}
        />
        <Movers
          title="Moved down"
          none="Nothing moved down in 30 days"
          movers={movers.down}
          distributions={distributions}
        />
      </div>
    </div>
  );
}
