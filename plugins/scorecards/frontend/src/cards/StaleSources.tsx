import type { EntityCard } from '@callboard/plugin-scorecards-common';
import { Alert } from '@backstage/ui';
import { counted, RelativeTime } from '@callboard/ui';
import styles from './StaleSources.module.css';

/** Facts that could not be collected, and why; nothing when all could. */
export function StaleSources(props: { sources: EntityCard['staleSources'] }) {
  const { sources } = props;
  if (sources.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={`${counted(sources.length, 'source')} of facts could not be read`}
      description={
        <ul className={styles.sources}>
          {sources.map(({ source, error, observedAt }) => (
            <li key={source}>
              <b>{source}</b>: {error ?? 'too old'}
              {observedAt && (
                <>
                  {' '}
                  (last read <RelativeTime value={observedAt} />)
                </>
              )}
            </li>
          ))}
          <li>Checks that need them are unknown until they can be read.</li>
        </ul>
      }
    />
  );
}
