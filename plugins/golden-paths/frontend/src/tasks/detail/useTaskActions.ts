import { toError } from '@backstage/errors';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import {
  taskCancelPermission,
  taskCreatePermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { useState } from 'react';
import { templateRoute } from '../shared/routes';

/** What the user may do with a task; absent: it is not possible. */
export interface TaskActions {
  /** Stops the task before its next step. */
  cancel?: () => void;
  /** Runs the steps that are not completed once more. */
  retry?: () => void;
  /** Address of the template's form, filled as for this task. */
  againHref?: string;
  /** One of them is on its way. */
  busy: boolean;
  /** Why the last one did not work. */
  error?: Error;
}

/**
 * Tells what can be done with a task.
 *
 * @param task - the task; undefined while it loads
 * @param running - whether it has not come to its end
 */
export function useTaskActions(
  task: ScaffolderTask | undefined,
  running: boolean,
): TaskActions {
  const scaffolderApi = useApi(scaffolderApiRef);
  const toTemplate = useRouteRef(templateRoute);
  const mayCancel = usePermission({
    permission: taskCancelPermission,
    resourceRef: task?.id,
  }).allowed;
  const mayCreate = usePermission({
    permission: taskCreatePermission,
  }).allowed;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  if (!task) {
    return { busy: false };
  }

  const act = async (action: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    try {
      await action();
    } catch (thrown) {
      setError(toError(thrown));
    } finally {
      setBusy(false);
    }
  };
  const { EXPERIMENTAL_recovery: recovery, templateInfo } = task.spec;
  const { namespace = 'default', name } = templateInfo?.entity?.metadata ?? {};
  const form = new URLSearchParams({
    formData: JSON.stringify(task.spec.parameters),
  });
  return {
    busy,
    error,
    cancel:
      running && mayCancel
        ? () => act(() => scaffolderApi.cancelTask(task.id))
        : undefined,
    retry:
      !running && mayCreate && recovery?.EXPERIMENTAL_strategy === 'startOver'
        ? () => act(() => scaffolderApi.retry(task.id))
        : undefined,
    againHref:
      !running && mayCreate && name && toTemplate
        ? `${toTemplate({ namespace, templateName: name })}?${form}`
        : undefined,
  };
}
