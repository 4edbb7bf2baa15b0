import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonLink, TextAreaField } from '@backstage/ui';
import type { PolicyVersion } from '@callboard/plugin-access-common';
import { ConfirmDialog } from '@callboard/ui';
import { useState } from 'react';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { isConflict } from '../shared/failures';
import { useAccessPath } from '../shared/useAccessPath';
import { ConflictAlert } from './ConflictAlert';
import { reloadOnConflict } from './reloadOnConflict';

/** Publishes a draft, with a word why. */
export function PublishDialog(props: {
  draft: PolicyVersion;
  onClose: () => void;
}) {
  const { draft, onClose } = props;
  const api = useApi(policiesApiRef);
  const { reload, state } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const [message, setMessage] = useState(draft.message ?? '');
  const isOvertaken =
    draft.basedOn !== undefined && draft.basedOn !== state.published;
  return (
    <ConfirmDialog
      title={`Publish version ${draft.version}?`}
      act="Publish"
      isDisabled={message.trim() === ''}
      onClose={onClose}
      onConfirm={async () => {
        await reloadOnConflict(
          () =>
            api.publishDraft(draft.version, {
              message: message.trim(),
              revision: draft.revision,
            }),
          reload,
        );
        await reload();
      }}
      describeFailure={error =>
        isConflict(error) && (
          <ConflictAlert
            error={error}
            action={
              isOvertaken && (
                <ButtonLink
                  size="small"
                  variant="secondary"
                  href={accessPath('versions', draft.version, 'rebase')}
                >
                  Look at the changes
                </ButtonLink>
              )
            }
          >
            {!isOvertaken && 'Look at it again, and publish if it is right.'}
          </ConflictAlert>
        )
      }
    >
      <p>From then on it holds for everybody, within seconds.</p>
      <TextAreaField
        label="Why"
        description="For those who read the history later"
        isRequired
        rows={3}
        value={message}
        onChange={setMessage}
      />
    </ConfirmDialog>
  );
}
