import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { ConfirmDialog } from '@callboard/ui';
import { useState } from 'react';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { isConflict } from '../shared/failures';
import { ConflictAlert } from './ConflictAlert';
import { reloadOnConflict } from './reloadOnConflict';

/** Publishes what an earlier version says anew, with a word why. */
export function RevertDialog(props: {
  version: number;
  onClose: () => void;
  /** Called with the number of the version that was made. */
  onReverted: (version: number) => void;
}) {
  const { version, onClose, onReverted } = props;
  const api = useApi(policiesApiRef);
  const { reload, state } = usePolicyWorkspace();
  const [message, setMessage] = useState('');
  return (
    <ConfirmDialog
      title={`Revert to version ${version}?`}
      act="Revert"
      isDisabled={message.trim() === ''}
      onClose={onClose}
      describeFailure={error =>
        isConflict(error) && (
          <ConflictAlert error={error}>
            Compare again what the version says, and revert if that is still
            right.
          </ConflictAlert>
        )
      }
      onConfirm={async () => {
        const made = await reloadOnConflict(
          () =>
            api.revertTo(version, {
              message: message.trim(),
              published: state.published,
            }),
          reload,
        );
        await reload();
        onReverted(made.version);
      }}
    >
      <p>
        What it says is published as a new version, and holds for everybody
        within seconds. The version before stays in the history.
      </p>
      <TextAreaField
        label="Why"
        isRequired
        rows={3}
        value={message}
        onChange={setMessage}
      />
    </ConfirmDialog>
  );
}
