import type { Drift, FileDrift } from '@callboard/plugin-golden-paths-common';
import { counted } from '@callboard/ui';

/** How many places of files somebody has to decide. */
export function countConflicts(files: readonly FileDrift[]): number {
  return files.reduce((sum, { conflicts }) => sum + conflicts, 0);
}

/** Whether the present version asks for something before anything can be compared. */
export function needsAnswers({ missingAnswers, state }: Drift): boolean {
  return state !== 'current' && missingAnswers.length > 0;
}

/**
 * Whether a service has an update to open: behind, or in want of answers to
 * what the present version asks, and none is under way.
 */
export function canOpenUpdate(service: Drift): boolean {
  const { state, update, currentVersion } = service;
  const isUnderWay =
    (update?.state === 'opening' || update?.state === 'open') &&
    update.toVersion === currentVersion;
  const hasChanges =
    state === 'behind' || state === 'conflicts' || needsAnswers(service);
  return hasChanges && !isUnderWay;
}

/** Whether the update to the present version was closed without a merge. */
export function wasRefused({ update, currentVersion }: Drift): boolean {
  return update?.state === 'refused' && update.toVersion === currentVersion;
}

/**
 * What an update consists of, as in "3 files, 1 conflict".
 *
 * @returns an empty text when there is nothing to say
 */
export function describeUpdate(
  service: Pick<Drift, 'files' | 'missingAnswers'>,
): string {
  const conflicts = countConflicts(service.files);
  return [
    service.files.length && counted(service.files.length, 'file'),
    conflicts && counted(conflicts, 'conflict'),
    service.missingAnswers.length &&
      counted(service.missingAnswers.length, 'missing answer'),
  ]
    .filter(Boolean)
    .join(', ');
}
