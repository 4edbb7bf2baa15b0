import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { HistoryItem } from '@callboard/plugin-golden-paths-common';
import {
  EntityLink,
  PersonName,
  RelativeTime,
  StatusBadge,
} from '@callboard/ui';
import { Link } from 'react-router-dom';
import { DecisionList } from '../approvals/DecisionList';
import { taskRoute } from '../tasks/shared/routes';
import styles from './EntityHistory.module.css';
import { historyKinds, historyStates } from './historyWords';

/** One thing that was done to an entity. */
export function HistoryRow({ item }: { item: HistoryItem }) {
  const { kind, title, by, at, templateRef, taskId, url, decisions } = item;
  const toTask = useRouteRef(taskRoute);
  const { word, status } = historyStates[item.state];
  const isWeb = /^https?:/i.test(url ?? '');
  return (
    <li className={styles.item} aria-label={title}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <StatusBadge status={status}>{word}</StatusBadge>
      </div>
      <p className={styles.facts}>
        <span>{historyKinds[kind]}</span>
        <RelativeTime value={at} />
        {by && (
          <span>
            by <PersonName of={by} />
          </span>
        )}
        {templateRef && <EntityLink entity={templateRef} />}
        {taskId && (
          <Link
            className={styles.link}
            to={toTask?.({ taskId }) ?? `/create/tasks/${taskId}`}
          >
            Task
          </Link>
        )}
        {url && isWeb && (
          <a className={styles.link} href={url} rel="noopener">
            Pull request
          </a>
        )}
        {url && !isWeb && url.startsWith('/') && (
          <Link className={styles.link} to={url}>
            Pull request
          </Link>
        )}
      </p>
      {decisions.length > 0 && (
        <div className={styles.decisions}>
          <DecisionList decisions={decisions} />
        </div>
      )}
    </li>
  );
}
