import { EntityLink, RelativeTime } from '@callboard/ui';
import type { __Feature__ } from '@callboard/plugin-__domain__-common';
import styles from './__Features__List.module.css';

/** The __featuresWords__ with who added them and when. */
export function __Features__List(props: { __featuresId__: __Feature__[] }) {
  return (
    <ul className={styles.list}>
      {props.__featuresId__.map(({ id, title, createdBy, createdAt }) => (
        <li key={id} className={styles.row}>
          <span className={styles.title}>{title}</span>
          <span className={styles.origin}>
            {createdBy.startsWith('user:') ? (
              <EntityLink entity={createdBy} />
            ) : (
              createdBy
            )}
            <RelativeTime value={createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
