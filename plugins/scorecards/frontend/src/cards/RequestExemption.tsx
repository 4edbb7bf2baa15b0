import { usePermission } from '@backstage/plugin-permission-react';
import {
  CheckResult,
  exemptionRequestPermission,
} from '@callboard/plugin-scorecards-common';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { RequestExemptionDialog } from '../exemptions/RequestExemptionDialog';

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
      {isOpen && (
        <RequestExemptionDialog {...props} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
