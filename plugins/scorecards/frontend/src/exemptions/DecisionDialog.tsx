import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import type { Exemption } from '@callboard/plugin-scorecards-common';
import { ConfirmDialog, nameOfRef } from '@callboard/ui';
import { useState } from 'react';
import { exemptionsApiRef } from '../apis';
import { Decision, decisionWords } from './decisions';
import styles from './ExemptionList.module.css';

/** What a {@link DecisionDialog} needs. */
export interface DecisionDialogProps {
  exemption: Exemption;
  decision: Decision;
  onDecided: () => void;
  onClose: () => void;
}

/** Approves, refuses or revokes an exemption, with a word why. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { exemption, decision, onDecided, onClose } = props;
  const api = useApi(exemptionsApiRef);
  const [comment, setComment] = useState('');
  const { act, effect, needsComment, isDestructive } = decisionWords[decision];
  return (
    <ConfirmDialog
      title={`${act} the exemption of ${nameOfRef(exemption.entityRef)}?`}
      act={act}
      isDestructive={isDestructive}
      isDisabled={needsComment && comment.trim() === ''}
      onClose={onClose}
      onConfirm={async () => {
        await api.decideExemption(exemption.id, {
          decision,
          ...(comment.trim() && { comment: comment.trim() }),
        });
        onDecided();
      }}
    >
      <div className={styles.dialog}>
        <blockquote className={styles.reason}>{exemption.reason}</blockquote>
        <p>
          Until {exemption.until}. {effect}
        </p>
        <TextAreaField
          label="Comment"
          description="Those who asked read it, and it stays on record"
          isRequired={needsComment}
          rows={3}
          value={comment}
          onChange={setComment}
        />
      </div>
    </ConfirmDialog>
  );
}
