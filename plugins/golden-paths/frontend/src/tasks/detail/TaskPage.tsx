import { BreadcrumbEntry, useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useTaskEventStream } from '@backstage/plugin-scaffolder-react';
import type { ScaffolderTemplateOutputsComponent } from '@backstage/plugin-scaffolder-react/alpha';
import { Section, SkeletonRows } from '@callboard/ui';
import { tasksRoute } from '../shared/routes';
import { TaskFailedState } from '../shared/TaskFailedState';
import { taskFacts } from '../shared/taskFacts';
import { isUnfinished } from '../shared/taskStates';
import { TaskFailure } from './TaskFailure';
import { TaskWaiting } from './TaskWaiting';
import { TaskHeader } from './TaskHeader';
import { TaskOutputs } from './TaskOutputs';
import { logFile, taskStatus, taskSteps } from './taskSteps';
import { TaskTimeline } from './TaskTimeline';
import { useTaskActions } from './useTaskActions';
import styles from './TaskPage.module.css';

/** A component that shows the output of some templates instead of ours. */
export interface OutputsComponent {
  component: ScaffolderTemplateOutputsComponent;
  /** References of those templates. */
  templateRefs: string[];
}

/** Properties of {@link TaskPage}. */
export interface TaskPageProps {
  taskId: string;
  outputsComponents: OutputsComponent[];
}

/** A run of a template: its steps as they go, why it failed, what it made. */
export function TaskPage({ taskId, outputsComponents }: TaskPageProps) {
  const stream = useTaskEventStream(taskId);
  const toTasks = useRouteRef(tasksRoute);
  const { task, error, output } = stream;
  const status = taskStatus(stream);
  const steps = taskSteps(stream);
  const actions = useTaskActions(task, isUnfinished(status));
  if (!task) {
    return (
      <div className={styles.page}>
        {error ? (
          <TaskFailedState title="The task could not be loaded" error={error}>
            <ButtonLink variant="secondary" href={toTasks?.() ?? '..'}>
              All tasks
            </ButtonLink>
          </TaskFailedState>
        ) : (
          <SkeletonRows rows={5} label="Loading the task" />
        )}
      </div>
    );
  }
  const { subject, template, templateRef = '' } = taskFacts(task);
  const Outputs =
    outputsComponents.find(({ templateRefs }) =>
      templateRefs.includes(templateRef),
    )?.component ?? TaskOutputs;
  return (
    <BreadcrumbEntry entry={{ label: subject ?? template, href: taskId }}>
      <div className={styles.page}>
        <TaskHeader
          task={task}
          status={status}
          actions={actions}
          log={logFile(steps)}
        />
        {error && status === 'failed' && (
          <TaskFailure
            taskId={taskId}
            error={error}
            steps={steps}
            actions={actions}
          />
        )}
        {status === 'waiting' && <TaskWaiting taskId={taskId} steps={steps} />}
        {actions.error && (
          <TaskFailedState title="That did not work" error={actions.error} />
        )}
        {output && !error && <Outputs output={output} />}
        <Section title="Steps">
          <TaskTimeline steps={steps} />
        </Section>
      </div>
    </BreadcrumbEntry>
  );
}
