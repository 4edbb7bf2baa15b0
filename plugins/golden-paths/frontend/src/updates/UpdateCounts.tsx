import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import { Link } from 'react-router-dom';
import styles from './UpdateCounts.module.css';
import { updateStates, updateWords } from './updateWords';
import { useUpdatesPath } from './useUpdatesPath';

/** Always said; the others only when there are any. */
const always = ['open', 'merged', 'refused'];

/** How many update pull requests of a template there are, by what became of them. */
export function UpdateCounts({ template }: { template: TemplateAdoption }) {
  const { templateRef, updates } = template;
  const path = useUpdatesPath();
  return (
    <div className={styles.updates}>
      <span className={styles.label}>Update pull requests</span>
      <dl className={styles.counts}>
        {updateStates
          .filter(state => always.includes(state) || updates[state] > 0)
          .map(state => (
            <div key={state} className={styles.count}>
              <dt>{updateWords[state].word}</dt>
              <dd>
                {updates[state] > 0 ? (
                  <Link
                    to={`${path.template(templateRef, 'pull-requests')}?state=${state}`}
                    aria-label={`${updateWords[state].word}: ${updates[state]}`}
                  >
                    {updates[state].toLocaleString()}
                  </Link>
                ) : (
                  0
                )}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
