import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { StatusBadge } from '@callboard/ui';
import { RiPlayListAddLine } from '@remixicon/react';
import { withNames } from '../shared/withNames';
import { taskRoute } from '../tasks/shared/routes';
import { ApprovalFacts } from './ApprovalFacts';
import styles from './ApprovalHead.module.css';
import { approvalWords, endOf } from './approvalWords';
import { ApproverNames } from './ApproverNames';
import { Decision, decisionWords } from './decisionWords';

/** Title and state of an approval, and what the person can say to it. */
export function ApprovalHead(props: {
  approval: Approval;
  onDecide: (decision: Decision) => void;
}) {
  const { approval, onDecide } = props;
  const { state, mayDecide, whyNot, taskId } = approval;
  const toTask = useRouteRef(taskRoute);
  const { word, status } = approvalWords[state];
  const note = state === 'waiting' ? whyNot : endOf(approval);
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{approval.title}</h2>
        <span role="status">
          <StatusBadge status={status}>{word}</StatusBadge>
        </span>
        <div className={styles.acts}>
          <ButtonLink
            variant="tertiary"
            size="small"
            iconStart={<RiPlayListAddLine />}
            href={toTask?.({ taskId }) ?? `/create/tasks/${taskId}`}
          >
            Open task
          </ButtonLink>
          {mayDecide && (
            <>
              <Button
                variant="secondary"
                size="small"
                onPress={() => onDecide('refuse')}
              >
                {decisionWords.refuse.act}
              </Button>
              <Button size="small" onPress={() => onDecide('approve')}>
                {decisionWords.approve.act}
              </Button>
            </>
          )}
        </div>
      </div>
      <ApprovalFacts approval={approval} />
      {state === 'waiting' && (
        <p className={styles.approvers}>
          May decide: <ApproverNames approvers={approval.approvers} />
        </p>
      )}
      {!mayDecide && note && <p className={styles.note}>{withNames(note)}</p>}
    </header>
  );
}
