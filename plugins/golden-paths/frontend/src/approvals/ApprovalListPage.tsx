import {
  CursorPages,
  EmptyState,
  LoadFailure,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { useState } from 'react';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { Link } from 'react-router-dom';
import styles from './ApprovalListPage.module.css';
import { ApprovalRow } from './ApprovalRow';
import { ApprovalView, approvalViews, viewOf } from './approvalViews';
import { DecisionDialog } from './DecisionDialog';
import type { Decision } from './decisionWords';
import { useApprovals } from './useApprovals';

function ApprovalList({ view }: { view: ApprovalView }) {
  const [cursor] = useFilterParam('cursor');
  const { value, loading, error, reload } = useApprovals({
    view: view.id,
    cursor: cursor || undefined,
  });
  const [open, setOpen] = useState<{
    approval: Approval;
    decision: Decision;
  }>();
  if (error) {
    return <LoadFailure what="The approvals" error={error} onRetry={reload} />;
  }
  if (!value) {
    return <SkeletonRows rows={6} label="Loading approvals" />;
  }
  return (
    <>
      {value.items.length === 0 ? (
        <EmptyState
          title={view.empty.title}
          icon={<RiShieldCheckLine size={24} />}
        >
          {view.empty.hint}
        </EmptyState>
      ) : (
        <ul className={styles.rows} aria-busy={loading}>
          {value.items.map(approval => (
            <ApprovalRow
              key={approval.id}
              approval={approval}
              onDecide={decision => setOpen({ approval, decision })}
            />
          ))}
        </ul>
      )}
      <CursorPages nextCursor={value.nextCursor} />
      {open && (
        <DecisionDialog
          {...open}
          onChanged={reload}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** What templates ask people for; the address says which of them. */
export function ApprovalListPage() {
  const [chosen] = useFilterParam('view');
  const view = viewOf(chosen);
  return (
    <div className={styles.page}>
      <Toolbar>
        <nav aria-label="Which approvals" className={styles.views}>
          {approvalViews.map(({ id, label }) => (
            <Link
              key={id}
              to={`?view=${id}`}
              aria-current={id === view.id ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
      </Toolbar>
      <ApprovalList key={view.id} view={view} />
    </div>
  );
}
