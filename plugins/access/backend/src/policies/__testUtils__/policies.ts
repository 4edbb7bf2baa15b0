import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  CompiledPolicy,
  PolicyDocument,
  PolicyVersion,
} from '@callboard/plugin-access-common';

/** A document with a role of each given id. */
export function aDocument(...roles: string[]): PolicyDocument {
  return {
    roles: roles.map(id => ({ id, title: id, members: ['signed-in'] })),
    rules: [],
    defaults: { read: 'allow', other: 'deny' },
  };
}

/** A published version. */
export function aVersion(more: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    version: 1,
    status: 'published',
    revision: 1,
    source: 'ui',
    createdBy: 'user:default/ada',
    createdAt: '2026-01-01T00:00:00.000Z',
    document: aDocument('first'),
    ...more,
  };
}

/** A compiled policy that keeps its document and gives everyone one answer. */
export function answering(
  document: PolicyDocument,
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
): CompiledPolicy {
  return {
    document,
    decide: () => ({ result }),
  } as unknown as CompiledPolicy;
}
