import { ChoiceFilter } from '@callboard/ui';
import { useTrackLevels } from './useTrackLevels';

/** What a {@link TrackFilter} needs. */
export interface TrackFilterProps {
  /** Id of the track; empty for all. */
  value: string;
  onChange: (value: string) => void;
}

/** Chooses one of the tracks, or all of them together. */
export function TrackFilter({ value, onChange }: TrackFilterProps) {
  const tracks = useTrackLevels().value ?? [];
  return (
    <ChoiceFilter
      label="Track"
      all="All tracks"
      options={tracks.map(({ id, title }) => ({ id, label: title }))}
      value={value}
      onChange={onChange}
    />
  );
}
