import { Button } from '@backstage/ui';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { StatusBadge } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useGoldenPathsPath } from '../shared/useGoldenPathsPath';
import { ApprovalFacts } from './ApprovalFacts';
import styles from './ApprovalRow.module.css';
import { approvalWords } from './approvalWords';
import { Decision, decisionWords } from './decisionWords';

/** An approval in a list, with what can be said to it. */
export function ApprovalRow(props: {
  approval: Approval;
  onDecide: (decision: Decision) => void;
}) {
  const { approval, onDecide } = props;
  const path = useGoldenPathsPath();
  const { word, status } = approvalWords[approval.state];
  return (
    <li className={styles.row} aria-label={approval.title}>
      <div className={styles.head}>
        <Link to={path('approvals', approval.id)} className={styles.title}>
          {approval.title}
        </Link>
        <StatusBadge status={status}>{word}</StatusBadge>
      </div>
      <ApprovalFacts approval={approval} />
      {approval.mayDecide && (
        <div className={styles.acts}>
          {(['approve', 'refuse'] as const).map(decision => (
            <Button
              key={decision}
              size="small"
              variant={decision === 'approve' ? 'secondary' : 'tertiary'}
              aria-label={`${decisionWords[decision].act} “${approval.title}”`}
              onPress={() => onDecide(decision)}
            >
              {decisionWords[decision].act}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
