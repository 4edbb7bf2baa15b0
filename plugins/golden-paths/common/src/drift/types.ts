import type { JsonObject } from '@backstage/types';
import type { Lineage } from '../lineage/types';

/**
 * How far a service is from its template: at its version; behind, and the
 * changes fit; behind, and some collide with what was changed since; or unknown.
 */
export type DriftState = 'current' | 'behind' | 'conflicts' | 'unknown';

/** One file that the update would change. */
export interface FileDrift {
  path: string;
  change: 'added' | 'changed' | 'removed';
  /** Places that collide. */
  conflicts: number;
  /** A unified diff against the repository, with markers like git's; absent in lists and for binary files. */
  diff?: string;
}

/** What separates a service from the present version of its template. */
export interface Drift {
  entityRef: string;
  owner?: string;
  templateRef: string;
  /** Version the repository is at. */
  usedVersion: string;
  currentVersion: string;
  state: DriftState;
  files: FileDrift[];
  /** Parameters of the present version that have neither answer nor default. */
  missingAnswers: string[];
  /** Answers that the service was made with; never secrets. */
  answers?: JsonObject;
  /** Address of the repository, as a person opens it. */
  repositoryUrl?: string;
  /** How it came to the template. */
  source?: Lineage['source'];
  /** Why the state is unknown, in a sentence. */
  problem?: string;
  checkedAt: string;
  /** The update to the present version, when there is one. */
  update?: TemplateUpdate;
}

/** What became of an update: being made, open on the host, merged, closed without merge, or failed. */
export type UpdateState = 'opening' | 'open' | 'merged' | 'refused' | 'failed';

/** A pull request that brings a service to a version of its template. */
export interface TemplateUpdate {
  id: string;
  entityRef: string;
  templateRef: string;
  fromVersion: string;
  toVersion: string;
  state: UpdateState;
  /** Whether it makes a service part of a template that it was not made from. */
  isAdoption?: boolean;
  /** Places marked in it that somebody has to decide. */
  conflicts: number;
  pullRequestUrl?: string;
  /** Entity ref of who asked, or `schedule`. */
  openedBy: string;
  openedAt: string;
  endedAt?: string;
  problem?: string;
}

/** A template and all that was made from it. */
export interface TemplateAdoption {
  templateRef: string;
  title: string;
  currentVersion: string;
  states: Record<DriftState, number>;
  /** Services whose update `openCleanUpdates` would open now. */
  clean: number;
  /** Versions in use, newest first. */
  versions: { version: string; entities: number }[];
  updates: Record<UpdateState, number>;
}

/** How well a service fits a template that it was not made from. */
export interface AdoptionProposal {
  templateRef: string;
  title: string;
  /** Of the files of the template, those that the repository has, 0 to 1. */
  match: number;
  /** Answers found in the repository and the catalog. */
  answers: Record<string, string>;
  missingAnswers: string[];
  files: FileDrift[];
}
