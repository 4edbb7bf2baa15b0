import type { InstalledPermission } from '@callboard/plugin-access-common';
import { EmptyState, SkeletonRows, StatusBadge } from '@callboard/ui';
import { RiQuestionLine } from '@remixicon/react';
import { PolicyFailure } from '../shared/PolicyFailure';
import { SimulationAnswer } from './SimulationAnswer';
import { SimulationQuery } from './simulationQuery';
import styles from './SimulatorPage.module.css';
import { useSimulation } from './useSimulation';

/** What the versions answer, side by side. */
export function SimulationAnswers(props: {
  query: SimulationQuery;
  permission?: InstalledPermission;
  isSelf: boolean;
}) {
  const { query, permission, isSelf } = props;
  const { value, loading, error, retry } = useSimulation(query, isSelf);
  if (!query.permission) {
    return (
      <EmptyState
        title="Choose a permission"
        icon={<RiQuestionLine size={24} />}
      >
        The answer says which rule of the policy decides, and why the others do
        not. Nothing is changed by asking.
      </EmptyState>
    );
  }
  if (error) {
    return <PolicyFailure what="The answer" error={error} onRetry={retry} />;
  }
  if (!value) {
    return <SkeletonRows rows={4} label="Asking the policy" />;
  }
  const [first, second] = value;
  return (
    <>
      {second && (
        <p className={styles.difference} role="status">
          {first.outcome === second.outcome ? (
            <StatusBadge status="neutral">Both answer the same</StatusBadge>
          ) : (
            <StatusBadge status="warn">The answers differ</StatusBadge>
          )}
        </p>
      )}
      <div
        className={`${styles.answers} ${loading ? styles.stale : ''}`}
        aria-busy={loading}
      >
        {value.map(simulation => (
          <SimulationAnswer
            key={simulation.version}
            simulation={simulation}
            permission={permission}
            isSelf={isSelf}
          />
        ))}
      </div>
    </>
  );
}
