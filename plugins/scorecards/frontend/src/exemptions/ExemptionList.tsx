import type {
  Exemption,
  ExemptionState,
} from '@callboard/plugin-scorecards-common';
import {
  CursorPages,
  EmptyState,
  LoadFailure,
  SkeletonRows,
  useFilterParam,
} from '@callboard/ui';
import { useState } from 'react';
import { useChecks } from '../checks/useChecks';
import { DecisionDialog } from './DecisionDialog';
import type { Decision } from './decisions';
import styles from './ExemptionList.module.css';
import { ExemptionRow } from './ExemptionRow';
import { useExemptions } from './useExemptions';

/** Which exemptions an {@link ExemptionList} shows. */
export interface ExemptionListProps {
  state?: ExemptionState;
  checkId?: string;
  entityRef?: string;
  isMine?: boolean;
}

/** Exemptions a page at a time, to decide on for those who may. */
export function ExemptionList(props: ExemptionListProps) {
  const { state, checkId, entityRef, isMine } = props;
  const [cursor] = useFilterParam('cursor');
  const { value, loading, error, reload } = useExemptions({
    state,
    checkId,
    entityRef,
    mine: isMine || undefined,
    cursor: cursor || undefined,
  });
  const { value: checks } = useChecks();
  const [open, setOpen] = useState<{
    exemption: Exemption;
    decision: Decision;
  }>();
  const isFiltered = Boolean(state || entityRef || isMine);

  if (error) {
    return <LoadFailure what="The exemptions" error={error} onRetry={reload} />;
  }
  if (!value) {
    return <SkeletonRows rows={6} label="Loading exemptions" />;
  }
  return (
    <div className={styles.list}>
      {value.items.length === 0 ? (
        <EmptyState
          title={isFiltered ? 'No exemption matches' : 'No exemptions'}
        >
          {isFiltered
            ? 'Clear a filter to see others.'
            : 'Who cannot meet a check for now asks for one on the failing check of their entity. The owner of the check decides.'}
        </EmptyState>
      ) : (
        <ul className={styles.rows} aria-busy={loading}>
          {value.items.map(exemption => (
            <ExemptionRow
              key={exemption.id}
              exemption={exemption}
              checkTitle={
                checks?.find(({ id }) => id === exemption.checkId)?.title
              }
              onDecide={decision => setOpen({ exemption, decision })}
            />
          ))}
        </ul>
      )}
      <CursorPages nextCursor={value.nextCursor} />
      {open && (
        <DecisionDialog
          {...open}
          onDecided={reload}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
