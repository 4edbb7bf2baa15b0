import { Button, ButtonLink } from '@backstage/ui';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { EntityLink, RelativeTime } from '@callboard/ui';
import { RiDownloadLine } from '@remixicon/react';
import { taskFacts } from '../shared/taskFacts';
import type { TaskStatus } from '../shared/taskStates';
import { TaskStatusBadge } from '../shared/TaskStatusBadge';
import { TaskActions } from './useTaskActions';
import styles from './TaskHeader.module.css';

/** Properties of {@link TaskHeader}. */
export interface TaskHeaderProps {
  task: ScaffolderTask;
  status: TaskStatus;
  actions: TaskActions;
  /** The whole log as a text. */
  log: string;
}

/** What a task is, how it stands, and what can be done with it. */
export function TaskHeader({ task, status, actions, log }: TaskHeaderProps) {
  const { template, templateRef, subject, startedBy } = taskFacts(task);
  return (
    <div className={styles.header}>
      <div className={styles.titles}>
        <h2 className={styles.title}>{subject ?? template}</h2>
        <span role="status">
          <TaskStatusBadge status={status} />
        </span>
      </div>
      <div className={styles.actions}>
        {log && (
          <ButtonLink
            variant="tertiary"
            size="small"
            iconStart={<RiDownloadLine />}
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(log)}`}
            download={`task-${task.id}.log`}
          >
            Download log
          </ButtonLink>
        )}
        {actions.againHref && (
          <ButtonLink variant="secondary" size="small" href={actions.againHref}>
            Start over
          </ButtonLink>
        )}
        {actions.cancel && (
          <Button
            variant="secondary"
            size="small"
            isDisabled={actions.busy}
            onPress={actions.cancel}
          >
            Cancel task
          </Button>
        )}
      </div>
      <div className={styles.facts}>
        {subject && templateRef && <EntityLink entity={templateRef} />}
        {startedBy && <EntityLink entity={startedBy} />}
        <RelativeTime value={task.createdAt} />
      </div>
    </div>
  );
}
