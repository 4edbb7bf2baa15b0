import { useApi } from '@backstage/frontend-plugin-api';
import {
  accessPolicyPublishPermission,
  accessPolicyUpdatePermission,
} from '@callboard/plugin-access-common';
import { SkeletonRows } from '@callboard/ui';
import { ReactNode, useCallback, useMemo, useState } from 'react';
import { policiesApiRef } from '../apis';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useAccessRights } from '../shared/useAccessRights';
import type { PolicyEdit } from './policyEdits';
import { PolicyWorkspace, PolicyWorkspaceContext } from './PolicyWorkspace';
import { useLoadedPolicy } from './useLoadedPolicy';

/** Loads the policy and shares it between the pages that are about it. */
export function PolicyWorkspaceProvider(props: { children: ReactNode }) {
  const api = useApi(policiesApiRef);
  const { allows } = useAccessRights();
  const { value, error, setValue, reload, retry } = useLoadedPolicy();
  const [generation, setGeneration] = useState(0);
  const mayEdit = allows(accessPolicyUpdatePermission);
  const canPublish = allows(accessPolicyPublishPermission);

  const save = useCallback(
    async (edit: PolicyEdit) => {
      if (!value) {
        return;
      }
      const { shown, state } = value;
      const document = edit(shown.document);
      const saved =
        shown.status === 'draft'
          ? await api.editDraft(shown.version, {
              document,
              basedOn: shown.basedOn,
              revision: shown.revision,
            })
          : await api.createDraft({ document, basedOn: shown.version });
      setValue({ state, shown: saved });
      setGeneration(count => count + 1);
    },
    [api, value, setValue],
  );
  const reloadAll = useCallback(async () => {
    const shown = await reload();
    setGeneration(count => count + 1);
    return shown;
  }, [reload]);

  const workspace = useMemo<PolicyWorkspace | undefined>(
    () =>
      value && {
        ...value,
        isDraft: value.shown.status === 'draft',
        canEdit: mayEdit && !value.state.readOnlyReason,
        canPublish: canPublish && !value.state.readOnlyReason,
        generation,
        save,
        reload: reloadAll,
      },
    [value, mayEdit, canPublish, generation, save, reloadAll],
  );

  if (error) {
    return <PolicyFailure what="Policies" error={error} onRetry={retry} />;
  }
  if (!workspace) {
    return <SkeletonRows rows={8} label="Loading the policy" />;
  }
  return (
    <PolicyWorkspaceContext value={workspace}>
      {props.children}
    </PolicyWorkspaceContext>
  );
}
