import { Alert, Button } from '@backstage/ui';
import { diffPolicies } from '@callboard/plugin-access-common';
import { useMemo } from 'react';
import { DiffView } from '../diff/DiffView';
import type { PolicyEdit } from '../policies/policyEdits';
import { rebasePolicy } from '../policies/rebasePolicy';
import styles from './ConflictNotice.module.css';
import type { EditConflict } from './useSaveEdit';

/** What a {@link ConflictNotice} needs. */
export interface ConflictNoticeProps {
  conflict: EditConflict;
  /** What was to be saved. */
  edit: PolicyEdit;
  isSaving: boolean;
  /** Saves it on top of what is there now. */
  onApply: () => void;
}

/**
 * Says what somebody else did since the form was opened, and offers to save
 * on top of it. The form stays as it is.
 */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { conflict, edit, isSaving, onApply } = props;
  const { seen, now } = conflict;
  const diff = useMemo(() => diffPolicies(seen, now), [seen, now]);
  const { clashes } = useMemo(
    () =>
      rebasePolicy({
        base: seen.document,
        mine: edit(seen.document),
        theirs: now.document,
      }),
    [seen, now, edit],
  );
  return (
    <section aria-label="Conflict" className={styles.conflict}>
      <Alert
        role="alert"
        status="warning"
        icon
        title="The policy changed while you were editing, so nothing was saved yet"
        description={
          clashes.length > 0
            ? 'The very thing that you edit was changed too. Saving on top replaces what the others did to it.'
            : 'What you edit was left alone, so your change fits on top of theirs.'
        }
        customActions={
          <Button
            size="small"
            variant="secondary"
            isPending={isSaving}
            onPress={onApply}
          >
            Save on top
          </Button>
        }
      />
      <details open={clashes.length > 0}>
        <summary>What the others changed</summary>
        <DiffView diff={diff} />
      </details>
    </section>
  );
}
