import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { Link } from 'react-router-dom';
import { taskFacts } from '../shared/taskFacts';
import { taskRoute } from '../shared/routes';
import styles from './TaskName.module.css';

/** The template of a task and what it made, linked to the task's page. */
export function TaskName({ task }: { task: ScaffolderTask }) {
  const { template, subject } = taskFacts(task);
  const toTask = useRouteRef(taskRoute);
  return (
    <span className={styles.root}>
      <Link
        to={toTask?.({ taskId: task.id }) ?? task.id}
        className={styles.name}
      >
        {template}
      </Link>
      {subject && <span className={styles.subject}>{subject}</span>}
    </span>
  );
}
