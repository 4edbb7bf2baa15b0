import type { JsonObject } from '@backstage/types';
import type {
  TemplateUpdate,
  TemplateUse,
  UpdateState,
} from '@callboard/plugin-golden-paths-common';
import type { HostPullRequest } from '../hosts/RepositoryHosts';

/** An update as it is kept. */
export interface StoredUpdate extends TemplateUpdate {
  repositoryUrl: string;
  pullRequestNumber?: number;
  /** Given by who asked for it. */
  answers?: JsonObject;
  /** Whether it fails where somebody would have to decide. */
  isOnlyClean: boolean;
  /** What the repository says once it is merged; present when it is open. */
  use?: TemplateUse;
}

/** What an update begins with. */
export interface NewUpdate {
  entityRef: string;
  templateRef: string;
  /** Absent when the service is being adopted into the template. */
  fromVersion?: string;
  toVersion: string;
  repositoryUrl: string;
  answers?: JsonObject;
  isOnlyClean: boolean;
  openedBy: string;
  /** Begins it also when it was refused before. */
  again: boolean;
}

/** An update that this process works on, and no other. */
export interface ClaimedUpdate {
  update: StoredUpdate;
  /** Names the claim when its outcome is written. */
  claim: string;
  /** How often it was worked on, this time included. */
  attempts: number;
}

/** Which updates are listed. */
export interface UpdatesFilter {
  templateRef?: string;
  entityRef?: string;
  state?: UpdateState;
}

/** What became of an update that was open. */
export type UpdateOutcome =
  { state: 'merged' | 'refused' } | { state: 'failed'; problem: string };

/** A place in the list, newest first. */
export interface UpdatePosition {
  openedAt: string;
  id: string;
}

/** Tells of updates that were opened before. */
export interface UpdateReader {
  /** The newest update of each of some entities, by entity ref. */
  latest(entityRefs: readonly string[]): Promise<Map<string, StoredUpdate>>;
  /** Newest first. */
  list(
    filter: UpdatesFilter,
    page: { after?: UpdatePosition; limit: number },
  ): Promise<StoredUpdate[]>;
}

/** Keeps updates. At most one to a version of a template is under way for an entity. */
export interface UpdatesStore extends UpdateReader {
  /**
   * Begins an update. One that is under way is given back; one that failed is
   * begun again.
   *
   * @returns the update, and whether this call began it; one that was refused
   *   before is given back as it is, unless it is to be opened again
   */
  begin(update: NewUpdate): Promise<{ update: StoredUpdate; begun: boolean }>;
  find(id: string): Promise<StoredUpdate | undefined>;
  /**
   * Takes the update that is due first, passing over those that others have.
   *
   * @param leaseMs - milliseconds after which others may take it
   */
  claim(leaseMs: number): Promise<ClaimedUpdate | undefined>;
  /** @returns undefined when somebody else has it by now */
  opened(
    claimed: ClaimedUpdate,
    pullRequest: HostPullRequest & { conflicts: number; use: TemplateUse },
  ): Promise<StoredUpdate | undefined>;
  /** @returns undefined when somebody else has it by now */
  failed(
    claimed: ClaimedUpdate,
    problem: string,
  ): Promise<StoredUpdate | undefined>;
  /** Leaves it for later. */
  postpone(
    claimed: ClaimedUpdate,
    problem: string,
    afterMs: number,
  ): Promise<void>;
  /**
   * Notes what became of an open one.
   *
   * @param outcome.problem - why it failed: it cannot be found any more
   * @returns undefined when it is not open
   */
  end(id: string, outcome: UpdateOutcome): Promise<StoredUpdate | undefined>;
  /** Those that are open, longest unchecked first; they count as checked now. */
  takeOpen(limit: number): Promise<StoredUpdate[]>;
  /** Those that are open in a repository. */
  openIn(repositoryUrl: string): Promise<StoredUpdate[]>;
}
