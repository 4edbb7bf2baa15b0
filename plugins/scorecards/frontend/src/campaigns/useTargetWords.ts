import type { CampaignTarget } from '@callboard/plugin-scorecards-common';
import { useCallback } from 'react';
import { useChecks } from '../checks/useChecks';
import { useTracks } from '../tracks/useTracks';
import { targetWords } from './campaignWords';

/** Says what campaigns aim at, with titles once those are known. */
export function useTargetWords(): (target: CampaignTarget) => string {
  const { value: checks } = useChecks();
  const { value: tracks } = useTracks();
  return useCallback(
    target =>
      targetWords(target, { checks: checks ?? [], tracks: tracks ?? [] }),
    [checks, tracks],
  );
}
