import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import { answersOf } from '../../lineage/answersOf';

/** What {@link shownParameters} needs. */
export interface ShownParametersOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  /** Answers of the form of a task. */
  parametersOf: (taskId: string) => Promise<JsonObject>;
}

/**
 * The answers of the form that approvers see: all but those of secret fields,
 * and those that contain a secret of the task.
 */
export async function shownParameters(
  options: ShownParametersOptions,
  task: { id: string; templateRef?: string; secrets: readonly string[] },
): Promise<JsonObject> {
  const { auth, catalog, parametersOf } = options;
  const [parameters, template] = await Promise.all([
    parametersOf(task.id),
    task.templateRef
      ? catalog.getEntityByRef(task.templateRef, {
          credentials: await auth.getOwnServiceCredentials(),
        })
      : undefined,
  ]);
  return answersOf(parameters, {
    schemas: template?.spec?.parameters,
    secrets: task.secrets,
  });
}
