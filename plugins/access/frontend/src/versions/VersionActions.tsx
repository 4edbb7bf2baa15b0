import { Button, ButtonLink } from '@backstage/ui';
import type { PolicyVersion } from '@callboard/plugin-access-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DiscardDialog } from '../policies/DiscardDialog';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';
import { PublishDialog } from './PublishDialog';
import { RevertDialog } from './RevertDialog';
import styles from './VersionActions.module.css';

type Act = 'publish' | 'revert' | 'discard';

/** What can be done with a version, for those who may. */
export function VersionActions({ version }: { version: PolicyVersion }) {
  const { canEdit, canPublish, state } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const isDraft = version.status === 'draft';
  const isOutdated =
    isDraft &&
    version.basedOn !== undefined &&
    version.basedOn !== state.published;

  return (
    <div className={styles.actions}>
      {isDraft && isOutdated && canEdit && (
        <ButtonLink
          variant="primary"
          href={accessPath('versions', version.version, 'rebase')}
        >
          Bring up to date
        </ButtonLink>
      )}
      {isDraft && !isOutdated && canPublish && (
        <Button onPress={() => setAct('publish')}>Publish</Button>
      )}
      {isDraft && canEdit && (
        <Button variant="secondary" onPress={() => setAct('discard')}>
          Discard
        </Button>
      )}
      {version.status === 'replaced' && canPublish && (
        <Button variant="secondary" onPress={() => setAct('revert')}>
          Revert to this version
        </Button>
      )}
      {act === 'publish' && <PublishDialog draft={version} onClose={close} />}
      {act === 'revert' && (
        <RevertDialog
          version={version.version}
          onClose={close}
          onReverted={made => navigate(accessPath('versions', made))}
        />
      )}
      {act === 'discard' && <DiscardDialog draft={version} onClose={close} />}
    </div>
  );
}
