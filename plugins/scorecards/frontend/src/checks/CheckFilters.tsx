import { Check, SEVERITIES, Track } from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  nameOfRef,
  TextFilter,
  useFilterParam,
} from '@callboard/ui';
import { useMemo } from 'react';
import { severityWords } from '../shared/outcomeWords';

const sources = [
  { id: 'portal', label: 'The portal' },
  { id: 'file', label: 'A file' },
];

/** The fields above the list of checks; the address keeps their values. */
export function CheckFilters(props: {
  checks: readonly Check[];
  tracks: readonly Track[];
}) {
  const { checks, tracks } = props;
  const [text, setText] = useFilterParam('q');
  const [severity, setSeverity] = useFilterParam('severity');
  const [owner, setOwner] = useFilterParam('owner');
  const [track, setTrack] = useFilterParam('track');
  const [source, setSource] = useFilterParam('source');
  const owners = useMemo(
    () =>
      [...new Set(checks.map(check => check.owner))]
        .sort()
        .map(ref => ({ id: ref, label: nameOfRef(ref) })),
    [checks],
  );
  return (
    <>
      <TextFilter label="Search checks" value={text} onChange={setText} />
      <ChoiceFilter
        label="Severity"
        all="All severities"
        options={SEVERITIES.map(id => ({ id, label: severityWords[id] }))}
        value={severity}
        onChange={setSeverity}
      />
      <ChoiceFilter
        label="Owner"
        all="All owners"
        options={owners}
        value={owner}
        onChange={setOwner}
      />
      <ChoiceFilter
        label="Track"
        all="All tracks"
        options={[
          ...tracks.map(({ id, title }) => ({ id, label: title })),
          { id: 'none', label: 'In no track' },
        ]}
        value={track}
        onChange={setTrack}
      />
      <ChoiceFilter
        label="Kept in"
        all="Portal and files"
        options={sources}
        value={source}
        onChange={setSource}
      />
    </>
  );
}
