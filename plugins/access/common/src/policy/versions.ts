import type { PolicyDocument, Role, Rule } from './types';

/** Where a version stands; one at a time is published. */
export type VersionStatus = 'draft' | 'published' | 'replaced' | 'discarded';

/** A version in the list of all. */
export interface PolicyVersionSummary {
  /** Counts up from 1. */
  version: number;
  status: VersionStatus;
  /** Changes with each edit of a draft; an edit names the one it saw. */
  revision: number;
  /** The published version that it was made from. */
  basedOn?: number;
  /** Why it was made, for a person. */
  message?: string;
  /** `file`: read from `access.policyFile`; `default`: what the product ships. */
  source: 'ui' | 'file' | 'default';
  createdBy: string;
  /** ISO 8601. */
  createdAt: string;
  publishedBy?: string;
  publishedAt?: string;
}

/** A version with what it says. */
export interface PolicyVersion extends PolicyVersionSummary {
  document: PolicyDocument;
}

/** A page of versions, newest first. */
export interface PolicyVersionsPage {
  items: PolicyVersionSummary[];
  nextCursor?: string;
  /** What everybody who looks at policies should know. */
  state: PolicyState;
}

/** How the policy of this installation is kept. */
export interface PolicyState {
  published: number;
  /** Set when `access.policyFile` is; drafts cannot be made then. */
  readOnlyReason?: string;
  /** The file could not be read or is invalid; the last good one holds. */
  problem?: string;
}

/** A new draft: a document, or the same as YAML. */
export type NewDraft = { message?: string; basedOn?: number } & (
  { document: PolicyDocument } | { yaml: string }
);

/** An edit of a draft. */
export type DraftEdit = NewDraft & {
  /** The revision that the editor saw; another one now means a conflict. */
  revision: number;
};

/** Something that was added, removed or changed between two versions. */
export interface Change<T> {
  id: string;
  before?: T;
  after?: T;
  /** Names of the fields that differ. */
  fields: string[];
}

/** How a version differs from another. */
export interface PolicyDiff {
  from: number;
  to: number;
  roles: Change<Role>[];
  rules: Change<Rule>[];
  defaults: Change<PolicyDocument['defaults']>[];
}
