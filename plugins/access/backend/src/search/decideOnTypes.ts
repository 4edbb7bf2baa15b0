import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  ConditionalPolicyDecision,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { DocumentTypeInfo } from '@backstage/plugin-search-common';

/** What somebody may see of types of documents. */
export interface SearchDecisions {
  /** Types of which everything may be seen. */
  open: string[];
  /** Types of which some may be seen, by the decision about them. */
  limited: { types: string[]; decision: ConditionalPolicyDecision }[];
}

/** What {@link decideOnTypes} asks. */
export interface SearchQuestion {
  /** In the order in which the documents were asked for. */
  requested: string[];
  types: Record<string, DocumentTypeInfo>;
  credentials: BackstageCredentials;
}

/** Asks once for each permission that makes documents visible. */
export async function decideOnTypes(
  permissions: PermissionsService,
  { requested, types, credentials }: SearchQuestion,
): Promise<SearchDecisions> {
  const byPermission = Map.groupBy(
    new Set(requested),
    type => types[type]?.visibilityPermission,
  );
  const decided = await Promise.all(
    [...byPermission].map(async ([permission, group]) => {
      if (!permission) {
        return { group, decision: { result: AuthorizeResult.ALLOW } as const };
      }
      const [decision]: PolicyDecision[] = isResourcePermission(permission)
        ? await permissions.authorizeConditional([{ permission }], {
            credentials,
          })
        : await permissions.authorize([{ permission }], { credentials });
      return { group, decision };
    }),
  );
  return {
    open: decided.flatMap(({ group, decision }) =>
      decision.result === AuthorizeResult.ALLOW ? group : [],
    ),
    limited: decided.flatMap(({ group, decision }) =>
      decision.result === AuthorizeResult.CONDITIONAL
        ? [{ types: group, decision }]
        : [],
    ),
  };
}
