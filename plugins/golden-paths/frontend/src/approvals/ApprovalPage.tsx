import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import {
  BackLink,
  LoadFailure,
  SkeletonRows,
  useFilterParam,
} from '@callboard/ui';
import { useState } from 'react';
import { useGoldenPathsPath } from '../shared/useGoldenPathsPath';
import { ApprovalAbout } from './ApprovalAbout';
import { ApprovalHead } from './ApprovalHead';
import styles from './ApprovalPage.module.css';
import { DecisionDialog, DecisionDialogProps } from './DecisionDialog';
import { isDecision } from './decisionWords';
import { useApproval } from './useApproval';

/** Stays open when it turns out that somebody else was first. */
function Confirmation(props: DecisionDialogProps) {
  const [isPossible] = useState(props.approval.mayDecide);
  return isPossible ? <DecisionDialog {...props} /> : null;
}

/**
 * One approval: what will be done, who decided, and what the person may say.
 * The address may ask for the confirmation (`?decide=approve`, as links in
 * mails do); nothing is decided by opening it.
 */
export function ApprovalPage({ id }: { id: string }) {
  const path = useGoldenPathsPath();
  const { value: approval, error, reload } = useApproval(id);
  const [wanted, setWanted] = useFilterParam('decide');
  return (
    <div className={styles.page}>
      <BackLink href={path('approvals')} label="All approvals" />
      {!approval && error && (
        <LoadFailure what="The approval" error={error} onRetry={reload} />
      )}
      {!approval && !error && (
        <SkeletonRows rows={8} label="Loading the approval" />
      )}
      {approval && (
        <BreadcrumbEntry entry={{ label: approval.title, href: id }}>
          <ApprovalHead approval={approval} onDecide={setWanted} />
          <ApprovalAbout approval={approval} />
          {isDecision(wanted) && (
            <Confirmation
              key={wanted}
              approval={approval}
              decision={wanted}
              onChanged={reload}
              onClose={() => setWanted('')}
            />
          )}
        </BreadcrumbEntry>
      )}
    </div>
  );
}
