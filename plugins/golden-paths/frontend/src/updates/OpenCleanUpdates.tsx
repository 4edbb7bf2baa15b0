import { useApi } from '@backstage/frontend-plugin-api';
import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import { ConfirmDialog, counted } from '@callboard/ui';
import { updatesApiRef } from './apis';

/** Asks before the updates of all services that need nobody's decision are opened. */
export function OpenCleanUpdates(props: {
  template: TemplateAdoption;
  /** Told how many were begun. */
  onOpened: (begun: number) => void;
  onClose: () => void;
}) {
  const { template, onOpened, onClose } = props;
  const { templateRef, title, currentVersion, clean } = template;
  const api = useApi(updatesApiRef);
  return (
    <ConfirmDialog
      title={`Open ${counted(clean, 'pull request')}?`}
      act={`Open ${counted(clean, 'pull request')}`}
      onClose={onClose}
      onConfirm={async () => {
        const { begun } = await api.openCleanUpdates(templateRef);
        onOpened(begun);
      }}
    >
      <p>
        Each brings one service to version {currentVersion} of {title}. Their
        owners merge or close them.
      </p>
      <p>
        Left out are services with conflicts or missing answers, those with a
        pull request that is open or was refused, and those that you may not
        update. Very many are opened in several rounds.
      </p>
    </ConfirmDialog>
  );
}
