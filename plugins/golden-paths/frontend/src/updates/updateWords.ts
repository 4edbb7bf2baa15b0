import type {
  FileDrift,
  UpdateState,
} from '@callboard/plugin-golden-paths-common';
import type { Status } from '@callboard/ui';

/** What became of an update, in words; in the order of lists. */
export const updateWords: Record<
  UpdateState,
  { word: string; status: Status }
> = {
  opening: { word: 'Opening', status: 'running' },
  open: { word: 'Open', status: 'info' },
  merged: { word: 'Merged', status: 'good' },
  refused: { word: 'Refused', status: 'warn' },
  failed: { word: 'Failed', status: 'bad' },
};

/** All states, in the order of lists. */
export const updateStates = Object.keys(updateWords) as UpdateState[];

/** What an update does to a file. */
export const changeWords: Record<FileDrift['change'], string> = {
  added: 'New file',
  changed: 'Changed',
  removed: 'Deleted',
};
