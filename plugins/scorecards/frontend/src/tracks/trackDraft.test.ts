import { aTrack, aTrackDefinition } from '../__testUtils__/standards';
import {
  findTrackProblems,
  judgesOfTrack,
  missingInTrack,
  moveLevel,
  newTrackDraft,
  toTrackDefinition,
  toTrackDraft,
} from './trackDraft';

const full = aTrackDefinition({
  gate: { mode: 'enforce', enforceFrom: '2026-04-01', level: 'silver' },
});

describe('a track while it is edited', () => {
  it('says the same before anything is changed', () => {
    const draft = toTrackDraft(aTrack({ ...full, version: 2 }));
    expect(draft.basedOn).toBe(2);
    expect(toTrackDefinition(draft)).toEqual(full);
    expect(missingInTrack(draft)).toBeUndefined();
  });

  it('has the problems that the backend would find', () => {
    const draft = toTrackDraft(aTrack());
    expect(findTrackProblems(draft, new Set(['has-owner']))).toEqual([
      expect.objectContaining({ path: 'levels[1].checks[0]' }),
    ]);
    expect(findTrackProblems({ ...draft, title: ' ' }, undefined)).toEqual([
      expect.objectContaining({ path: 'title' }),
    ]);
  });

  it('moves levels, but not off the ladder', () => {
    const { levels } = newTrackDraft();
    const [bronze, silver, gold] = levels;
    expect(moveLevel(levels, silver.key, 1)).toEqual([bronze, gold, silver]);
    expect(moveLevel(levels, bronze.key, -1)).toEqual(levels);
    expect(moveLevel(levels, gold.key, 1)).toEqual(levels);
  });

  it('judges the same whatever its levels are called and its gate does', () => {
    const { gate, ...rest } = full;
    const renamed = rest.levels.map(level => ({ ...level, title: 'X' }));
    expect(judgesOfTrack({ ...rest, levels: renamed })).toEqual(
      judgesOfTrack(full),
    );
  });
});
