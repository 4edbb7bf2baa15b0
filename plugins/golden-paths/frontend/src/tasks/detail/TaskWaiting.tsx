import { ButtonLink } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import { ApprovalFacts } from '../../approvals/ApprovalFacts';
import { ApproverNames } from '../../approvals/ApproverNames';
import { decisionWords } from '../../approvals/decisionWords';
import { useApprovals } from '../../approvals/useApprovals';
import { useGoldenPathsPath } from '../../shared/useGoldenPathsPath';
import { withNames } from '../../shared/withNames';
import { parseLogLine } from './parseLogLine';
import { TaskStep } from './taskSteps';
import styles from './TaskWaiting.module.css';

/** What the step that waits said last: what has to happen. */
function reasonOf(steps: TaskStep[]): string {
  const line = steps.find(({ status }) => status === 'waiting')?.log.at(-1);
  return line === undefined ? 'It waits' : withNames(parseLogLine(line).text);
}

/** Says what a task that was put aside waits for, and who can let it go on. */
export function TaskWaiting(props: { taskId: string; steps: TaskStep[] }) {
  const { taskId, steps } = props;
  const path = useGoldenPathsPath();
  const { value } = useApprovals({ taskId });
  const approval = value?.items.find(({ state }) => state === 'waiting');
  const href = approval && path('approvals', approval.id);
  return (
    <section className={styles.waiting} aria-label="What it waits for">
      <RiTimeLine size={24} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          {approval
            ? `Waits for an approval: ${approval.title}`
            : reasonOf(steps)}
        </h3>
        {approval && (
          <>
            <ApprovalFacts approval={approval} />
            <p className={styles.hint}>
              May decide: <ApproverNames approvers={approval.approvers} />
            </p>
          </>
        )}
        <p className={styles.hint}>
          It goes on by itself then. You can leave this page.
        </p>
        {approval && href && (
          <div className={styles.acts}>
            <ButtonLink size="small" variant="secondary" href={href}>
              Open approval
            </ButtonLink>
            {approval.mayDecide &&
              (['approve', 'refuse'] as const).map(decision => (
                <ButtonLink
                  key={decision}
                  size="small"
                  variant="tertiary"
                  href={`${href}?decide=${decision}`}
                >
                  {decisionWords[decision].act}
                </ButtonLink>
              ))}
          </div>
        )}
      </div>
    </section>
  );
}
