import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { CompiledPolicy } from '@callboard/plugin-access-common';

/** The policy that holds in this process. */
export interface PublishedPolicy {
  /** Undefined until the first was loaded. */
  current?: { version: number; policy: CompiledPolicy };
  /** When `current` was last known to be the newest, in ms since 1970. */
  confirmedAt: number;
}

/**
 * Shared by the plugin `access`, which keeps the policies, and the plugin
 * `permission`, which decides by them.
 */
export const publishedPolicyServiceRef = createServiceRef<PublishedPolicy>({
  id: 'access.published-policy',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: (): PublishedPolicy => ({ confirmedAt: 0 }),
    }),
});
