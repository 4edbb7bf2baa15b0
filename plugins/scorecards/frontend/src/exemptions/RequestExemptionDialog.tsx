import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { ConfirmDialog } from '@callboard/ui';
import { useState } from 'react';
import { exemptionsApiRef } from '../apis';
import { DayField } from '../shared/DayField';
import styles from './ExemptionList.module.css';

const DAY_MS = 24 * 3600 * 1000;
const USUAL_DAYS = 30;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** What a {@link RequestExemptionDialog} needs. */
export interface RequestExemptionDialogProps {
  entityRef: string;
  check: { checkId: string; title: string };
  onRequested: () => void;
  onClose: () => void;
}

/**
 * Asks for an exemption of an entity from a check. The backend bounds the last
 * day; what it says about that stands in the dialog.
 */
export function RequestExemptionDialog(props: RequestExemptionDialogProps) {
  const { entityRef, check, onRequested, onClose } = props;
  const api = useApi(exemptionsApiRef);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayFromNow(USUAL_DAYS));
  return (
    <ConfirmDialog
      title="Request an exemption"
      act="Request exemption"
      isDisabled={!reason.trim() || !until}
      onClose={onClose}
      onConfirm={async () => {
        await api.requestExemption({
          entityRef,
          checkId: check.checkId,
          reason: reason.trim(),
          until,
        });
        onRequested();
      }}
    >
      <div className={styles.dialog}>
        <p>
          “{check.title}” counts as passed until the day you name, once the
          owner of the check agrees. The request stays on record.
        </p>
        <TextAreaField
          label="Why"
          description="What keeps you from fixing it now, and what you do instead"
          isRequired
          rows={3}
          value={reason}
          onChange={setReason}
        />
        <DayField
          label="Until"
          value={until}
          min={dayFromNow(1)}
          onChange={setUntil}
          isRequired
        />
      </div>
    </ConfirmDialog>
  );
}
