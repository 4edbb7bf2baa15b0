import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  CheckResult,
  exemptionRequestPermission,
} from '@callboard/plugin-scorecards-common';
import { Button, TextAreaField } from '@backstage/ui';
import { ConfirmDialog } from '@callboard/ui';
import { useCallback, useState } from 'react';
import { exemptionsApiRef } from '../apis';
import { DayField } from '../shared/DayField';
import styles from './RequestExemption.module.css';

const DAY_MS = 24 * 3600 * 1000;
const USUAL_DAYS = 30;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** What a {@link RequestExemption} needs. */
export interface RequestExemptionProps {
  entityRef: string;
  check: CheckResult;
  onRequested: () => void;
}

/**
 * The button that asks for an exemption, and its dialog. Nothing for those who
 * may not ask, or while one is asked for or granted.
 */
export function RequestExemption(props: RequestExemptionProps) {
  const { check } = props;
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({ permission: exemptionRequestPermission });
  const state = check.exemption?.state;
  if (!allowed || state === 'requested' || state === 'approved') {
    return null;
  }
  return (
    <>
      <Button variant="secondary" size="small" onPress={() => setOpen(true)}>
        Request exemption
      </Button>
      {isOpen && <ExemptionDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExemptionDialog(
  props: RequestExemptionProps & { onClose: () => void },
) {
  const { entityRef, check, onRequested, onClose } = props;
  const { checkId } = check;
  const exemptionsApi = useApi(exemptionsApiRef);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayFromNow(USUAL_DAYS));
  const request = useCallback(async () => {
    await exemptionsApi.requestExemption({
      entityRef,
      checkId,
      reason: reason.trim(),
      until,
    });
    onRequested();
  }, [exemptionsApi, entityRef, checkId, reason, until, onRequested]);
  return (
    <ConfirmDialog
      title="Request an exemption"
      act="Request exemption"
      isDisabled={!reason.trim() || !until}
      onConfirm={request}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>
          “{check.title}” counts as passed until the day you name, once the
          owner of the check agrees. The request stays on record.
        </p>
        <TextAreaField
          label="Why"
          description="What keeps you from fixing it now, and what you do instead."
          value={reason}
          onChange={setReason}
          isRequired
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
