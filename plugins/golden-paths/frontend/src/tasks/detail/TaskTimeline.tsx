import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiCheckboxCircleLine,
  RiCircleLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiLoader4Line,
  RiSkipRightLine,
  RiTimeLine,
  RemixiconComponentType,
} from '@remixicon/react';
import { useId, useState } from 'react';
import { taskBadge, type TaskStatus } from '../shared/taskStates';
import { StepDuration } from './StepDuration';
import { StepLog } from './StepLog';
import { TaskStep } from './taskSteps';
import styles from './TaskTimeline.module.css';

const icons: Record<TaskStatus, RemixiconComponentType> = {
  open: RiCircleLine,
  processing: RiLoader4Line,
  waiting: RiTimeLine,
  completed: RiCheckboxCircleLine,
  failed: RiCloseCircleLine,
  skipped: RiSkipRightLine,
  cancelled: RiForbidLine,
};

/** Steps whose log one wants to see without asking. */
const OPEN_WHILE: TaskStatus[] = ['processing', 'failed'];

function TimelineStep({ step }: { step: TaskStep }) {
  const [choice, setChoice] = useState<boolean>();
  const logId = useId();
  const { name, status, startedAt, endedAt, log } = step;
  const Icon = icons[status];
  const isOpen = choice ?? OPEN_WHILE.includes(status);
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  const head = (
    <span className={styles.facts}>
      <span className={styles.name}>{name}</span>
      <span className={styles.state}>
        {status === 'open' ? 'Not started' : taskBadge(status).word}
      </span>
      {startedAt && status !== 'skipped' && (
        <span className={styles.duration}>
          <StepDuration startedAt={startedAt} endedAt={endedAt} />
        </span>
      )}
    </span>
  );
  return (
    <li className={styles.step} data-status={status}>
      <Icon size={20} aria-hidden="true" className={styles.icon} />
      <div className={styles.content}>
        {log.length > 0 ? (
          <>
            <h3 className={styles.heading}>
              <button
                type="button"
                className={styles.head}
                aria-expanded={isOpen}
                aria-controls={isOpen ? logId : undefined}
                onClick={() => setChoice(!isOpen)}
              >
                {head}
                <Arrow size={16} aria-hidden="true" className={styles.arrow} />
              </button>
            </h3>
            {isOpen && (
              <StepLog
                id={logId}
                name={name}
                lines={log}
                follow={status === 'processing'}
              />
            )}
          </>
        ) : (
          <h3 className={styles.heading}>
            <span className={styles.head}>{head}</span>
          </h3>
        )}
      </div>
    </li>
  );
}

/** The steps of a task in order; each opens its log. */
export function TaskTimeline({ steps }: { steps: TaskStep[] }) {
  return (
    <ol className={styles.timeline}>
      {steps.map(step => (
        <TimelineStep key={step.id} step={step} />
      ))}
    </ol>
  );
}
