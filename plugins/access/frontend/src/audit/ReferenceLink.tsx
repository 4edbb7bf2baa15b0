import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityLink } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { taskRouteRef } from '../routes';
import { readReference } from '../shared/readReference';
import styles from './ReferenceLink.module.css';

/** Who did something, or what it was done to; leads to its page if it has one. */
export function ReferenceLink({ value }: { value: string }) {
  const reference = readReference(value);
  const toTask = useRouteRef(taskRouteRef);
  if (reference.kind === 'entity') {
    return <EntityLink entity={reference.ref} />;
  }
  if (reference.kind === 'task' && toTask) {
    return (
      <Link
        to={toTask({ taskId: reference.id })}
        className={styles.link}
        title={value}
      >
        Task {reference.id.slice(0, 8)}
      </Link>
    );
  }
  return (
    <span className={styles.text} title={value}>
      {value}
    </span>
  );
}
