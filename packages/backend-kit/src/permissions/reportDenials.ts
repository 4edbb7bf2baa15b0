import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import type { PermissionAnswer, PermissionQuestion } from './PermissionDecider';
import type { PermissionEngine } from './PermissionEngine';

/** Questions of one call, with their answers. */
export interface AnsweredQuestions {
  /** Id of the plugin that asked. */
  pluginId: string;
  credentials: BackstageCredentials;
  questions: PermissionQuestion[];
  answers: PermissionAnswer[];
}

/**
 * Reports what a call was denied, each permission once with all its resources:
 * a plugin that filters a list asks for many at a time.
 */
export async function reportDenials(
  { onDenial }: PermissionEngine,
  { pluginId, credentials, questions, answers }: AnsweredQuestions,
): Promise<void> {
  if (!onDenial) {
    return;
  }
  const denied = new Map<Permission, string[]>();
  questions.forEach(({ permission, resourceRef }, index) => {
    const { result } = answers[index];
    const results = [result].flat();
    if (results.includes(AuthorizeResult.DENY)) {
      const refs = [resourceRef ?? []]
        .flat()
        .filter((_, at) => (results[at] ?? result) === AuthorizeResult.DENY);
      denied.set(permission, [...(denied.get(permission) ?? []), ...refs]);
    }
  });
  for (const [permission, resourceRefs] of denied) {
    await onDenial({ pluginId, credentials, permission, resourceRefs });
  }
}
