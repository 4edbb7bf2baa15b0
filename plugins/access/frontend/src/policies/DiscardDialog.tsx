import { useApi } from '@backstage/frontend-plugin-api';
import type { PolicyVersionSummary } from '@callboard/plugin-access-common';
import { ConfirmDialog } from '@callboard/ui';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from './PolicyWorkspace';

/** Asks before a draft is thrown away, and does it. */
export function DiscardDialog(props: {
  draft: PolicyVersionSummary;
  onClose: () => void;
}) {
  const { draft, onClose } = props;
  const api = useApi(policiesApiRef);
  const { reload } = usePolicyWorkspace();
  return (
    <ConfirmDialog
      onClose={onClose}
      title={`Discard draft ${draft.version}?`}
      act="Discard draft"
      isDestructive
      onConfirm={async () => {
        await api.discardDraft(draft.version);
        await reload();
      }}
    >
      Its changes are gone for good. The published policy stays as it is.
    </ConfirmDialog>
  );
}
