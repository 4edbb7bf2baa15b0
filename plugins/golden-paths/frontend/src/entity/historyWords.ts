import type { HistoryItem } from '@callboard/plugin-golden-paths-common';
import type { Status } from '@callboard/ui';

/** What happened to an entity, in a word. */
export const historyKinds: Record<HistoryItem['kind'], string> = {
  created: 'Created',
  action: 'Changed',
  update: 'Update of the template',
  adopted: 'Adopted into a template',
};

/** How the state of what was done is said and drawn. */
export const historyStates: Record<
  HistoryItem['state'],
  { word: string; status: Status }
> = {
  open: { word: 'Open', status: 'info' },
  processing: { word: 'Running', status: 'running' },
  waiting: { word: 'Waiting for approval', status: 'warn' },
  completed: { word: 'Done', status: 'good' },
  failed: { word: 'Failed', status: 'bad' },
  cancelled: { word: 'Cancelled', status: 'neutral' },
  merged: { word: 'Merged', status: 'good' },
  refused: { word: 'Refused', status: 'bad' },
};

/** Tells whether what was begun has not come to its end. */
export function isGoingOn({ state }: HistoryItem): boolean {
  return ['open', 'processing', 'waiting'].includes(state);
}
