import type {
  DriftState,
  FileDrift,
} from '@callboard/plugin-golden-paths-common';
import type { StoredDrift } from './DriftStore';

/** A row of the table `drift`. */
export interface DriftRow {
  entity_ref: string;
  template_ref: string;
  repository_url: string | null;
  owner_ref: string | null;
  used_version: string | null;
  current_version: string | null;
  state: DriftState | null;
  files: FileDrift[] | null;
  missing_answers: string[] | null;
  problem: string | null;
  checked_at: Date | null;
}

/** What a row says. */
export function toDrift(row: DriftRow): StoredDrift {
  return {
    entityRef: row.entity_ref,
    templateRef: row.template_ref,
    usedVersion: row.used_version ?? '',
    currentVersion: row.current_version ?? '',
    state: row.state ?? 'unknown',
    files: row.files ?? [],
    missingAnswers: row.missing_answers ?? [],
    checkedAt: (row.checked_at ?? new Date(0)).toISOString(),
    ...(row.owner_ref !== null && { owner: row.owner_ref }),
    ...(row.repository_url !== null && { repositoryUrl: row.repository_url }),
    ...(row.problem !== null && { problem: row.problem }),
  };
}

/** Bindings of what is written. */
export function toRow(drift: StoredDrift) {
  return {
    owner: drift.owner ?? null,
    usedVersion: drift.usedVersion,
    currentVersion: drift.currentVersion,
    state: drift.state,
    templateRef: drift.templateRef,
    repositoryUrl: drift.repositoryUrl ?? null,
    files: JSON.stringify(drift.files.map(({ diff: _, ...file }) => file)),
    missingAnswers: JSON.stringify(drift.missingAnswers),
    problem: drift.problem ?? null,
  };
}
