import type { JsonObject } from '@backstage/types';
import type {
  TemplateUse,
  UpdateState,
} from '@callboard/plugin-golden-paths-common';
import type { StoredUpdate } from './UpdatesStore';

/** A row of `updates`. */
export interface UpdateRow {
  id: string;
  entity_ref: string;
  template_ref: string;
  from_version: string | null;
  to_version: string;
  state: UpdateState;
  answers: JsonObject | null;
  only_clean: boolean;
  conflicts: number;
  repository_url: string;
  pull_request_url: string | null;
  pull_request_number: number | null;
  use: TemplateUse | null;
  opened_by: string;
  opened_at: Date;
  ended_at: Date | null;
  problem: string | null;
  attempts: number;
}

/** The update that a row keeps. */
export function toUpdate(row: UpdateRow): StoredUpdate {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    templateRef: row.template_ref,
    fromVersion: row.from_version ?? row.to_version,
    toVersion: row.to_version,
    state: row.state,
    isAdoption: row.from_version === null,
    conflicts: row.conflicts,
    ...(row.pull_request_url !== null && {
      pullRequestUrl: row.pull_request_url,
    }),
    openedBy: row.opened_by,
    openedAt: row.opened_at.toISOString(),
    ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
    ...(row.problem !== null && { problem: row.problem }),
    repositoryUrl: row.repository_url,
    ...(row.pull_request_number !== null && {
      pullRequestNumber: row.pull_request_number,
    }),
    ...(row.answers !== null && { answers: row.answers }),
    isOnlyClean: row.only_clean,
    ...(row.use !== null && { use: row.use }),
  };
}
