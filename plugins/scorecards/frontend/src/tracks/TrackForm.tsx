import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Check,
  Track,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import { Section, useKeptForm } from '@callboard/ui';
import { useCallback, useMemo } from 'react';
import { standardsApiRef } from '../apis';
import { EditorFrame } from '../editing/EditorFrame';
import styles from '../editing/fields.module.css';
import { IdentityFields } from '../editing/IdentityFields';
import { MarkdownField } from '../editing/MarkdownField';
import { entityPaths } from '../editing/rules/pathOptions';
import { RuleField } from '../editing/rules/RuleField';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { describeTrack } from './describeTrack';
import { GateField } from './GateField';
import { LevelsField } from './LevelsField';
import {
  findTrackProblems,
  judgesOfTrack,
  missingInTrack,
  newTrackDraft,
  toTrackDefinition,
  toTrackDraft,
  TrackDraft,
} from './trackDraft';

/** How it is said that an entity has no level. */
const noLevels: Record<string, string> = {
  'not-applicable': 'Not on the track',
  none: 'None yet',
};

/** What a {@link TrackForm} needs. */
export interface TrackFormProps {
  /** Undefined for a new one. */
  track?: Track;
  /** Ids that cannot be used for a new one. */
  taken: string[];
  /** All there are. */
  checks: Check[];
}

/** The form of a track. */
export function TrackForm({ track, taken, checks }: TrackFormProps) {
  const api = useApi(standardsApiRef);
  const path = useScorecardsPath();
  const form = useKeptForm<TrackDraft>(
    `scorecards/track:${track?.id ?? ''}`,
    track ? toTrackDraft(track) : newTrackDraft(),
  );
  const { value: draft, setValue } = form;
  const set = (part: Partial<TrackDraft>) => setValue({ ...draft, ...part });
  const definition = useMemo(() => toTrackDefinition(draft), [draft]);
  const ids = useMemo(() => new Set(checks.map(({ id }) => id)), [checks]);
  const problems = useMemo(() => findTrackProblems(draft, ids), [draft, ids]);
  const outcomes = useMemo(() => {
    const levels = [...(track?.levels ?? []), ...definition.levels];
    return {
      nameOf: (id: string) =>
        levels.findLast(level => level.id === id)?.title ?? noLevels[id] ?? id,
      order: [
        ...Object.keys(noLevels),
        ...definition.levels.map(({ id }) => id),
      ],
    };
  }, [track, definition]);
  const isTaken = !track && taken.includes(draft.id);
  const { id } = definition;

  return (
    <EditorFrame<TrackDefinition, TrackDraft>
      what="track"
      title={track ? `Edit ${track.title}` : 'New track'}
      back={
        track
          ? { label: track.title, href: path('tracks', track.id) }
          : { label: 'Tracks', href: path('tracks') }
      }
      done={id ? path('tracks', id) : path('tracks')}
      form={form}
      definition={definition}
      seen={track}
      missing={
        isTaken ? `There is a track “${id}” already` : missingInTrack(draft)
      }
      problems={problems}
      judges={judgesOfTrack}
      request={useCallback(value => ({ track: value }), [])}
      describe={describeTrack}
      outcomes={outcomes}
      save={useCallback((value, edit) => api.saveTrack(value, edit), [api])}
      load={useCallback(() => api.getTrack(id), [api, id])}
    >
      {hasTried => (
        <>
          <Section title="What it is">
            <div className={styles.fields}>
              <IdentityFields
                value={draft}
                isFixed={track !== undefined}
                taken={taken}
                ownerHint="Answers for the track and may change it"
                onChange={set}
              />
              <div className={styles.wide}>
                <MarkdownField
                  label="What it is for"
                  at="description"
                  description="Markdown"
                  value={draft.description}
                  onChange={description => set({ description })}
                />
              </div>
            </div>
          </Section>
          <Section title="Who is on it">
            <RuleField
              label="Who is on it"
              at="appliesTo"
              draft={draft.appliesTo}
              paths={entityPaths}
              showsMissing={hasTried}
              onChange={appliesTo => set({ appliesTo })}
            />
          </Section>
          <Section title="Levels">
            <LevelsField
              levels={draft.levels}
              checks={checks}
              onChange={levels => set({ levels })}
            />
          </Section>
          <Section title="Gate">
            <GateField draft={draft} onChange={gate => set({ gate })} />
          </Section>
        </>
      )}
    </EditorFrame>
  );
}
