import {
  GateRules,
  LevelDefinition,
  readTrack,
  RuleProblem,
  Track,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import { fillIn } from '../editing/fillIn';
import { ruleProblems } from '../editing/ruleProblems';
import {
  newDraft,
  missingIn,
  RuleDraft,
  ruleOf,
} from '../editing/rules/ruleDraft';

/** A level while it is edited. */
export interface LevelDraft extends LevelDefinition {
  /** Stays the same while it is renamed and moved. */
  key: string;
}

/** A track while it is edited: it may be incomplete. */
export interface TrackDraft {
  /** Version that it was opened with; 0 for a new one. */
  basedOn: number;
  id: string;
  title: string;
  description: string;
  owner: string;
  appliesTo: RuleDraft;
  /** Lowest first. */
  levels: LevelDraft[];
  gate: { mode: GateRules['mode'] | ''; enforceFrom: string; level: string };
}

function nextKey(): string {
  // Drafts outlive the page, so counting from 1 would give keys twice.
  return Math.random().toString(36).slice(2);
}

/** A level that is still to be filled. */
export function newLevel(level: Partial<LevelDefinition> = {}): LevelDraft {
  return { key: nextKey(), id: '', title: '', checks: [], ...level };
}

/** A track that is still to be written. */
export function newTrackDraft(): TrackDraft {
  return {
    basedOn: 0,
    id: '',
    title: '',
    description: '',
    owner: '',
    appliesTo: newDraft({ 'entity.kind': 'Component' }),
    levels: ['Bronze', 'Silver', 'Gold'].map(title =>
      newLevel({ id: title.toLowerCase(), title }),
    ),
    gate: { mode: '', enforceFrom: '', level: '' },
  };
}

/** Begins to edit a track. */
export function toTrackDraft(track: Track): TrackDraft {
  return {
    basedOn: track.version,
    id: track.id,
    title: track.title,
    description: track.description,
    owner: track.owner,
    appliesTo: newDraft(track.appliesTo),
    levels: track.levels.map(newLevel),
    gate: {
      mode: track.gate?.mode ?? '',
      enforceFrom: track.gate?.enforceFrom ?? '',
      level: track.gate?.level ?? '',
    },
  };
}

function writeGate({ gate }: TrackDraft): GateRules | undefined {
  const { mode, enforceFrom, level } = gate;
  return mode === ''
    ? undefined
    : {
        mode,
        ...(mode === 'enforce' && enforceFrom && { enforceFrom }),
        ...(level && { level }),
      };
}

/** What a draft says; of its rule only what is complete. */
export function toTrackDefinition(draft: TrackDraft): TrackDefinition {
  const gate = writeGate(draft);
  return {
    id: draft.id,
    title: draft.title.trim(),
    description: draft.description,
    owner: draft.owner,
    appliesTo: ruleOf(draft.appliesTo).rule,
    levels: draft.levels.map(({ id, title, checks }) => ({
      id,
      title: title.trim(),
      checks,
    })),
    ...(gate && { gate }),
  };
}

/** Why a draft cannot be saved, besides what {@link findTrackProblems} finds. */
export function missingInTrack(draft: TrackDraft): string | undefined {
  const ofEntities = missingIn(draft.appliesTo);
  return ofEntities === undefined ? undefined : `Who is on it: ${ofEntities}`;
}

/**
 * What is wrong with what a draft says, as the backend sees it.
 *
 * @param checks - ids of those that there are; undefined while they are not known
 */
export function findTrackProblems(
  draft: TrackDraft,
  checks: ReadonlySet<string> | undefined,
): RuleProblem[] {
  const definition = toTrackDefinition(draft);
  // Rules are read only once the rest of a definition is right.
  const problems = [
    ...readTrack(definition, { checks }).problems,
    ...ruleProblems('appliesTo', definition.appliesTo, { entityOnly: true }),
  ];
  return fillIn(problems, definition);
}

/** The part of a track that levels hang on. */
export function judgesOfTrack(track: TrackDefinition): unknown {
  const { id, appliesTo, levels } = track;
  return {
    id,
    appliesTo,
    levels: levels.map(level => ({ id: level.id, checks: level.checks })),
  };
}

/**
 * Moves a level up or down the ladder.
 *
 * @param by - 1 towards the top, -1 towards the bottom
 */
export function moveLevel(
  levels: LevelDraft[],
  key: string,
  by: 1 | -1,
): LevelDraft[] {
  const from = levels.findIndex(level => level.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= levels.length) {
    return levels;
  }
  const moved = [...levels];
  [moved[from], moved[to]] = [moved[to], moved[from]];
  return moved;
}
