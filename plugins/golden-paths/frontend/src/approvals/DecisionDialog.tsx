import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { ConfirmDialog, ErrorState, PersonName } from '@callboard/ui';
import { useState } from 'react';
import { approvalsApiRef } from '../apis';
import { Decision, decisionWords, effectOf } from './decisionWords';
import styles from './DecisionDialog.module.css';

const CONFLICT = 409;

/** What a {@link DecisionDialog} needs. */
export interface DecisionDialogProps {
  approval: Approval;
  decision: Decision;
  /** It was decided now, or had been before: what is shown is old. */
  onChanged: () => void;
  onClose: () => void;
}

/** Asks once more before an approval is given or refused, with a word why. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { approval, decision, onChanged, onClose } = props;
  const api = useApi(approvalsApiRef);
  const [comment, setComment] = useState('');
  const [isLate, setIsLate] = useState(false);
  const { act } = decisionWords[decision];
  const isRefusal = decision === 'refuse';
  const said = comment.trim();
  return (
    <ConfirmDialog
      title={`${act} “${approval.title}”?`}
      act={act}
      isDestructive={isRefusal}
      isDisabled={isLate || (isRefusal && said === '')}
      onClose={onClose}
      onConfirm={async () => {
        try {
          await api.decideApproval(approval.id, {
            decision,
            ...(said && { comment: said }),
          });
        } catch (error) {
          if (error instanceof ResponseError && error.statusCode === CONFLICT) {
            setIsLate(true);
            onChanged();
          }
          throw error;
        }
        onChanged();
      }}
      describeFailure={error => (
        <ErrorState
          size="compact"
          title={
            isLate
              ? 'It was decided before you'
              : 'Your decision was not recorded'
          }
          error={error}
        />
      )}
    >
      <div className={styles.dialog}>
        {approval.requestedBy && (
          <p>
            <PersonName of={approval.requestedBy} /> asked for it.
          </p>
        )}
        <p>{effectOf(approval, decision)}</p>
        <TextAreaField
          label={isRefusal ? 'Why' : 'Comment'}
          description="Whoever asked reads it, and it stays on record"
          isRequired={isRefusal}
          rows={3}
          value={comment}
          onChange={setComment}
        />
      </div>
    </ConfirmDialog>
  );
}
